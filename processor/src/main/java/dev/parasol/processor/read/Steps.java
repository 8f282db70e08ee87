package dev.parasol.processor.read;

import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads types with {@code @Step}. */
final class Steps {

    private final Environment environment;
    private final Methods methods;

    Steps(Environment environment) {
        this.environment = environment;
        this.methods = new Methods(environment);
    }

    StepModel read(TypeElement type, WrittenAnnotation annotation, Gaps gaps) {
        gaps.lookAbove(type);
        Optional<ExecutableElement> constructor = constructor(type);
        List<MethodModel> executes = methods.executes(type, gaps);
        List<MethodModel> compensates = methods.compensates(type, gaps);
        boolean everywhere = Shapes.visibleEverywhere(type)
                && constructor.stream().allMatch(found -> found.getModifiers().contains(Modifier.PUBLIC))
                && Stream.concat(executes.stream(), compensates.stream()).allMatch(Steps::callableEverywhere);
        return new StepModel(
                TypeNames.of(type),
                Shapes.of(type),
                environment.place(type),
                annotation.place(),
                executes,
                compensates,
                retry(annotation, gaps),
                annotation.member("timeout").flatMap(timeout -> timeout.text(gaps)),
                constructor.isPresent(),
                constructor
                        .map(found -> new Thrown(environment).isChecked(found.getThrownTypes()))
                        .orElse(false),
                everywhere,
                takenInvoker(type));
    }

    private static boolean callableEverywhere(MethodModel method) {
        return method.callableEverywhere()
                && method.returns().outcomes().stream()
                        .allMatch(outcome -> outcome.payload().shape().visibleEverywhere());
    }

    private Optional<RetryModel> retry(WrittenAnnotation step, Gaps gaps) {
        return step.member("retry")
                .flatMap(member -> member.annotations(gaps).stream().findFirst().map(retry -> retryOf(retry, gaps)));
    }

    private static RetryModel retryOf(WrittenAnnotation retry, Gaps gaps) {
        return new RetryModel(
                retry.member("maxAttempts").flatMap(member -> member.integer(gaps)),
                retry.member("delay").flatMap(member -> member.text(gaps)),
                retry.member("multiplier").flatMap(member -> member.decimal(gaps)),
                retry.member("maxDelay").flatMap(member -> member.text(gaps)),
                retry.member("jitter").flatMap(member -> member.decimal(gaps)),
                retry.member("giveUpOn").map(member -> giveUpOn(member, gaps)).orElse(List.of()),
                retry.place());
    }

    private static List<TypeRef> giveUpOn(WrittenMember member, Gaps gaps) {
        return member.literals(gaps).stream()
                .map(WrittenMember.Literal::reference)
                .toList();
    }

    /** The constructor without arguments, where the step's own package can call it. */
    private Optional<ExecutableElement> constructor(TypeElement type) {
        boolean isClass = Shapes.kind(type) == TypeShape.Kind.CLASS || Shapes.kind(type) == TypeShape.Kind.RECORD;
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> isClass && constructor.getParameters().isEmpty())
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .filter(constructor -> new Thrown(environment)
                        .tooMuch(constructor.getThrownTypes())
                        .isEmpty())
                .findFirst();
    }

    private Optional<TypeName> takenInvoker(TypeElement type) {
        TypeName invoker = TypeNames.of(type).generated("Invoker");
        return new Generated(environment).taken(invoker, type) ? Optional.of(invoker) : Optional.empty();
    }
}
