package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Step}.
 *
 * @param annotation the {@code @Step} annotation
 * @param executes the public methods named {@code execute}, its own and inherited; a right step has one
 * @param compensates the methods named {@code compensate}
 * @param constructor whether its own package can call a constructor without arguments
 * @param constructorThrows whether that constructor declares checked exceptions
 * @param callableEverywhere whether code in any package can make and call it: all that is named for that is public
 * @param takenInvoker the invoker's name, where a class of the user's has it already
 */
public record StepModel(
        TypeName type,
        TypeShape shape,
        Origin origin,
        Origin annotation,
        List<MethodModel> executes,
        List<MethodModel> compensates,
        Optional<RetryModel> retry,
        Optional<Written<String>> timeout,
        boolean constructor,
        boolean constructorThrows,
        boolean callableEverywhere,
        Optional<TypeName> takenInvoker)
        implements NodeModel {

    /** Whether code in a package can make and call it. */
    public boolean callableFrom(String packageName) {
        return callableEverywhere || type.packageName().equals(packageName);
    }

    @Override
    public List<OutcomeModel> outcomes() {
        return executes.size() == 1 ? executes.get(0).returns().outcomes() : List.of();
    }

    /** The one {@code execute}, where there is one. */
    public Optional<MethodModel> execute() {
        return executes.size() == 1 ? Optional.of(executes.get(0)) : Optional.empty();
    }

    /** The one {@code compensate}, where there is one and it can be called. */
    public Optional<MethodModel> compensate() {
        return compensates.size() == 1
                ? Optional.of(compensates.get(0)).filter(MethodModel::compensates)
                : Optional.empty();
    }

    /** What it takes, where there is one {@code execute}. */
    public List<ParameterModel> parameters() {
        return execute().map(MethodModel::parameters).orElse(List.of());
    }
}
