package dev.parasol.processor.read;

import dev.parasol.processor.model.PayloadModel.Unstorable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Finds the components of a record, at any depth, that cannot be stored. */
final class StorableCheck {

    private static final String NO_STORABLE_TYPE = "is no storable type";
    /** Deeper than any payload; ends the walk through a generic record that holds itself with ever longer arguments. */
    static final int DEEPEST = 30;

    private final Environment environment;
    private final Gaps gaps;
    private final Set<String> walked = new HashSet<>();
    private final List<Unstorable> found = new ArrayList<>();

    StorableCheck(Environment environment, Gaps gaps) {
        this.environment = environment;
        this.gaps = gaps;
    }

    /**
     * @param prefix what the path of each component begins with
     * @param reference where to point if a component has no position
     */
    List<Unstorable> of(TypeElement record, String prefix, Place reference) {
        walk((DeclaredType) record.asType(), new Walk(prefix, reference, 0));
        return List.copyOf(found);
    }

    /** How far a walk has come. */
    private record Walk(String path, Place nearest, int depth) {}

    private void walk(DeclaredType record, Walk walk) {
        if (walk.depth() > DEEPEST || !walked.add(TypeTexts.full(record))) {
            return;
        }
        TypeElement element = (TypeElement) record.asElement();
        for (RecordComponentElement component : element.getRecordComponents()) {
            component(record, component, walk);
        }
    }

    private void component(DeclaredType record, RecordComponentElement component, Walk walk) {
        TypeMirror type = RecordComponents.type(environment, record, component);
        Place own = environment.place(RecordComponents.declaration(component));
        Place place = own.hasPosition() ? own : walk.nearest();
        String path = walk.path() + component.getSimpleName();
        gaps.look(type);
        wrong(type, new Walk(path + ".", place, walk.depth() + 1))
                .ifPresent(reason -> found.add(new Unstorable(path, TypeTexts.display(type), reason, place)));
    }

    private Optional<String> wrong(TypeMirror type, Walk walk) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, ERROR -> Optional.empty();
            case ARRAY -> held(((ArrayType) type).getComponentType(), walk);
            case DECLARED -> wrong((DeclaredType) type, walk);
            case WILDCARD -> wrong((WildcardType) type, walk);
            case TYPEVAR -> Optional.of("is a type variable, and what is stored must have one type");
            default -> Optional.of(NO_STORABLE_TYPE);
        };
    }

    private Optional<String> wrong(WildcardType type, Walk walk) {
        TypeMirror bound = type.getExtendsBound();
        return bound == null ? Optional.of(NO_STORABLE_TYPE) : wrong(bound, walk);
    }

    private Optional<String> wrong(DeclaredType type, Walk walk) {
        TypeElement element = (TypeElement) type.asElement();
        String name = TypeNames.of(element).qualified();
        if (StorableTypes.isSimple(element, name)) {
            return Optional.empty();
        }
        if (StorableTypes.isContainer(name)) {
            return contents(type, name, walk);
        }
        return switch (Shapes.kind(element)) {
            case RECORD -> {
                walk(type, walk);
                yield Optional.empty();
            }
            case INTERFACE -> permitted(element, walk);
            default -> Optional.of(NO_STORABLE_TYPE);
        };
    }

    private Optional<String> contents(DeclaredType type, String name, Walk walk) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return Optional.of("does not say what it holds");
        }
        TypeMirror held = arguments.get(arguments.size() - 1);
        if (name.equals(StorableTypes.MAP) && !StorableTypes.isKey(arguments.get(0))) {
            return Optional.of("has keys of " + TypeTexts.display(arguments.get(0))
                    + "; keys that can be stored are String, enums, UUID and URI");
        }
        return held(held, walk);
    }

    private Optional<String> held(TypeMirror type, Walk walk) {
        return wrong(type, walk)
                .map(reason -> reason.startsWith("holds ")
                        ? reason
                        : "holds " + TypeTexts.display(type) + ", which " + reason);
    }

    private Optional<String> permitted(TypeElement type, Walk walk) {
        Leaves leaves = Leaves.of(type, gaps);
        if (!Shapes.isSealedInterface(type)) {
            return Optional.of(NO_STORABLE_TYPE);
        }
        if (!leaves.intruders().isEmpty()) {
            return Optional.of(
                    "permits " + TypeNames.of(leaves.intruders().get(0)).display() + ", which is no record");
        }
        for (TypeElement leaf : leaves.records()) {
            walk((DeclaredType) leaf.asType(), walk);
        }
        return Optional.empty();
    }
}
