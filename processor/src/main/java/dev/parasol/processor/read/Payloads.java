package dev.parasol.processor.read;

import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.PayloadModel.Unstorable;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/** Reads types whose values are stored. */
final class Payloads {

    private static final String NEXT_INPUT = "dev.parasol.NextInput";

    private final Environment environment;

    Payloads(Environment environment) {
        this.environment = environment;
    }

    /** @param reference where to point if the type itself has no position */
    PayloadModel payload(TypeElement type, Place reference, Gaps gaps) {
        gaps.lookAbove(type);
        Leaves leaves = Leaves.of(type, gaps);
        Place own = environment.place(type);
        // What is no payload is wrong where it is referred to.
        Place place = own.hasPosition() && leaves.areRecords() ? own : reference;
        List<TypeName> records = leaves.areRecords()
                ? leaves.records().stream().map(TypeNames::of).toList()
                : List.of();
        return new PayloadModel(
                TypeNames.of(type),
                Shapes.of(type),
                place,
                new Supertypes(environment).of(type.asType()),
                records,
                unstorable(type, leaves, place, gaps),
                new StoredTypes(environment, gaps).of(type, place));
    }

    /**
     * What was written where a record or a sealed interface of records should be, and is no class at all: its box, or
     * {@code Object} for an array, so that a facade can take it.
     */
    PayloadModel noClass(TypeMirror type, Place reference) {
        TypeElement box = type instanceof PrimitiveType primitive
                ? environment.types().boxedClass(primitive)
                : environment.objectType();
        return new PayloadModel(
                TypeNames.of(box),
                TypeShape.of(TypeShape.Kind.CLASS),
                reference,
                List.of(TypeTexts.full(type)),
                List.of(),
                List.of());
    }

    /** The given records as outcomes, in the given order. */
    List<OutcomeModel> outcomes(List<TypeElement> records, Place reference, Gaps gaps) {
        List<OutcomeModel> outcomes = new ArrayList<>();
        for (TypeElement record : records) {
            outcomes.add(outcome(record, reference, gaps));
        }
        return List.copyOf(outcomes);
    }

    private OutcomeModel outcome(TypeElement record, Place reference, Gaps gaps) {
        return new OutcomeModel(
                payload(record, reference, gaps),
                environment.annotation(record, Annotations.ON_TIMEOUT).isPresent(),
                record.getRecordComponents().size(),
                nextInput(record));
    }

    private Optional<String> nextInput(TypeElement record) {
        return new Supertypes(environment)
                .mirrors(record.asType()).stream()
                        .filter(supertype -> Mirrors.is(supertype, NEXT_INPUT))
                        .findFirst()
                        .map(Payloads::argument);
    }

    private static String argument(TypeMirror nextInput) {
        List<? extends TypeMirror> arguments = ((DeclaredType) nextInput).getTypeArguments();
        return arguments.isEmpty() ? "java.lang.Object" : TypeTexts.full(arguments.get(0));
    }

    private List<Unstorable> unstorable(TypeElement type, Leaves leaves, Place place, Gaps gaps) {
        List<Unstorable> found = new ArrayList<>();
        for (TypeElement record : leaves.records()) {
            String prefix = record.equals(type) ? "" : record.getSimpleName() + ".";
            found.addAll(new StorableCheck(environment, gaps).of(record, prefix, place));
        }
        return List.copyOf(found);
    }
}
