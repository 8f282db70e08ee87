package dev.parasol.processor.read;

import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.ReturnModel;
import dev.parasol.processor.model.TypeShape.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads what a method returns: which records it stands for, or what is wrong with it. */
final class Returns {

    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

    private final Payloads payloads;

    Returns(Payloads payloads) {
        this.payloads = payloads;
    }

    /** @param reference where to point if an outcome has no position */
    ReturnModel read(TypeMirror type, Place reference, Gaps gaps) {
        boolean stage = STAGES.stream().anyMatch(name -> Mirrors.is(type, name));
        Optional<TypeMirror> returned = stage ? argument((DeclaredType) type) : Optional.of(type);
        if (returned.isEmpty()) {
            return wrong(type, true, "does not say what it completes with");
        }
        if (Gaps.missing(returned.get())) {
            return new ReturnModel(TypeTexts.display(type), stage, List.of(), Optional.empty());
        }
        Optional<TypeElement> element = Mirrors.element(returned.get());
        if (element.isEmpty()) {
            return wrong(type, stage, noClass(returned.get()));
        }
        return read(type, stage, element.get(), reference, gaps);
    }

    private ReturnModel read(TypeMirror type, boolean stage, TypeElement element, Place reference, Gaps gaps) {
        Leaves leaves = Leaves.of(element, gaps);
        if (!leaves.intruders().isEmpty()) {
            return wrong(type, stage, reason(element, leaves.intruders().get(0)));
        }
        List<OutcomeModel> outcomes = payloads.outcomes(leaves.records(), reference, gaps);
        return new ReturnModel(TypeTexts.display(type), stage, outcomes, Optional.empty());
    }

    private static Optional<TypeMirror> argument(DeclaredType stage) {
        return stage.getTypeArguments().stream().findFirst().map(Returns::bound);
    }

    /** What a stage of {@code ? extends Outcome} completes with is an {@code Outcome}. */
    private static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    private static String noClass(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? "is no outcome" : "is no record";
    }

    private static String reason(TypeElement returned, TypeElement intruder) {
        String what = Shapes.kind(intruder) == Kind.ENUM ? "an enum" : "no record";
        return returned.equals(intruder)
                ? "is " + what
                : "permits " + TypeNames.of(intruder).display() + ", which is " + what;
    }

    private static ReturnModel wrong(TypeMirror type, boolean stage, String reason) {
        return new ReturnModel(TypeTexts.display(type), stage, List.of(), Optional.of(reason));
    }
}
