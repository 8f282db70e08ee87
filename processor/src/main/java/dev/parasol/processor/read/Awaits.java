package dev.parasol.processor.read;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads types with {@code @Await}. */
final class Awaits {

    private final Environment environment;
    private final Payloads payloads;

    Awaits(Environment environment) {
        this.environment = environment;
        this.payloads = new Payloads(environment);
    }

    AwaitModel read(TypeElement type, WrittenAnnotation annotation, Gaps gaps) {
        Leaves leaves = Leaves.of(type, gaps);
        boolean right = Shapes.isSealedInterface(type) && leaves.areRecords();
        Place place = environment.place(type);
        List<OutcomeModel> outcomes = right ? payloads.outcomes(leaves.records(), place, gaps) : List.of();
        return new AwaitModel(
                TypeNames.of(type),
                Shapes.of(type),
                place,
                annotation.place(),
                outcomes,
                annotation.member("timeout").flatMap(timeout -> timeout.text(gaps)),
                intruders(type, leaves));
    }

    private static List<TypeName> intruders(TypeElement type, Leaves leaves) {
        return leaves.intruders().stream()
                .filter(intruder -> !intruder.equals(type))
                .map(TypeNames::of)
                .toList();
    }
}
