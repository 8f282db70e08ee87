package dev.parasol.processor.read;

import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what a workflow is started with. */
final class Inputs {

    /** What stands for an input that does not exist: the facade then takes anything, and only the compiler complains. */
    static final TypeName MISSING = TypeName.of("java.lang", "Object");

    private final Environment environment;
    private final Payloads payloads;

    Inputs(Environment environment) {
        this.environment = environment;
        this.payloads = new Payloads(environment);
    }

    InputModel read(WrittenAnnotation workflow, Gaps gaps) {
        Optional<WrittenMember> member = workflow.member("input");
        return member.flatMap(found -> found.literal(gaps))
                .map(literal -> new InputModel(payload(literal, member.get().place(), gaps), true))
                .orElseGet(() -> new InputModel(member.map(Inputs::missing).orElseGet(() -> none(workflow)), false));
    }

    private PayloadModel payload(WrittenMember.Literal literal, Place reference, Gaps gaps) {
        Optional<TypeElement> type = Mirrors.element(literal.type());
        return type.isPresent()
                ? payloads.payload(type.get(), reference, gaps)
                : payloads.noClass(literal.type(), reference);
    }

    private static PayloadModel missing(WrittenMember input) {
        return new PayloadModel(
                MISSING,
                TypeShape.of(TypeShape.Kind.CLASS),
                input.place(),
                List.of(MISSING.qualified()),
                List.of(MISSING),
                List.of());
    }

    private PayloadModel none(WrittenAnnotation workflow) {
        Gaps ignored = new Gaps();
        return environment
                .find(TypeName.NO_INPUT.qualified())
                .map(type -> payloads.payload(type, workflow.place(), ignored))
                .orElseThrow(() -> new IllegalStateException("dev.parasol.NoInput is not on the class path"));
    }
}
