package dev.parasol.release;

import dev.parasol.release.json.JsonObject;

/** What a stored type looks like, as JSON; also for the processor, which writes the same into definitions. */
public final class ShapeJson {

    private ShapeJson() {}

    /** The shape as a member of a definition's {@code shapes}. */
    public static JsonObject of(Shape shape) {
        if (shape instanceof Shape.OfRecord record) {
            return new JsonObject()
                    .with("record", record.type())
                    .withSome(
                            "components",
                            record.components().stream()
                                    .map(ShapeJson::component)
                                    .toList());
        }
        if (shape instanceof Shape.OfSealed sealed) {
            return new JsonObject().with("sealed", sealed.type()).with("records", sealed.records());
        }
        Shape.OfEnum enumeration = (Shape.OfEnum) shape;
        return new JsonObject().with("enum", enumeration.type()).with("constants", enumeration.constants());
    }

    private static JsonObject component(Shape.Component component) {
        return new JsonObject()
                .with("name", component.name())
                .with("type", component.type())
                .withTrue("nullable", component.nullable());
    }
}
