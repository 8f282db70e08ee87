package dev.parasol.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step in the making. Its places are {@code <step>}, {@code <step> @Step}, {@code <step> parameter <name>}. */
public final class StepBuilder {

    private final String name;
    private TypeShape shape = TypeShape.of(TypeShape.Kind.CLASS);
    private List<OutcomeModel> outcomes = List.of();
    private List<ParameterModel> parameters = List.of();
    private final List<MethodModel> compensates = new ArrayList<>();
    private Optional<List<MethodModel>> executes = Optional.empty();
    private Optional<RetryModel> retry = Optional.empty();
    private Optional<Written<String>> timeout = Optional.empty();
    private boolean fromClassFile;
    private boolean constructor = true;
    private boolean constructorThrows;

    StepBuilder(String name) {
        this.name = name;
    }

    /** Nested records that it ends in; several are of the sealed interface {@code <step>.Outcome}. */
    public StepBuilder ends(String... simpleNames) {
        String sealed = name + ".Outcome";
        List<String> records =
                Stream.of(simpleNames).map(simple -> name + "." + simple).toList();
        return endsIn(records.stream()
                .map(record -> records.size() > 1 ? Models.outcome(record, sealed) : Models.outcome(record))
                .toArray(OutcomeModel[]::new));
    }

    /** What it ends in, sorted as the reader would. */
    public StepBuilder endsIn(OutcomeModel... of) {
        outcomes = Stream.of(of)
                .sorted((one, other) -> one.type().compareTo(other.type()))
                .toList();
        return this;
    }

    public StepBuilder takes(String... texts) {
        parameters = parametersOf(name, texts);
        return this;
    }

    /** One {@code compensate} method; may be said several times. */
    public StepBuilder compensates(String... texts) {
        ReturnModel nothing = new ReturnModel("void", false, List.of(), Optional.of("is no outcome"));
        return compensates(method("compensate", parametersOf(name + " compensate", texts), nothing));
    }

    /** One {@code compensate} method, as it is. */
    public StepBuilder compensates(MethodModel method) {
        compensates.add(method);
        return this;
    }

    /** These methods instead of the one that {@link #takes} and {@link #ends} describe. */
    public StepBuilder executes(MethodModel... methods) {
        executes = Optional.of(List.of(methods));
        return this;
    }

    public StepBuilder shape(TypeShape of) {
        shape = of;
        return this;
    }

    public StepBuilder timeout(String text) {
        timeout = Optional.of(Models.written(text, name + " timeout"));
        return this;
    }

    public StepBuilder retry(RetryModel of) {
        retry = Optional.of(of);
        return this;
    }

    /** It comes from a jar, so that nothing in it has a position. */
    public StepBuilder fromClassFile() {
        fromClassFile = true;
        return this;
    }

    /** It has no constructor without arguments that its package can call. */
    public StepBuilder withoutConstructor() {
        constructor = false;
        return this;
    }

    /** Its constructor declares a checked exception. */
    public StepBuilder constructorThrows() {
        constructorThrows = true;
        return this;
    }

    public StepModel build() {
        List<MethodModel> methods = executes.orElseGet(() ->
                List.of(method("execute", parameters, new ReturnModel("Outcome", false, outcomes, Optional.empty()))));
        return new StepModel(
                Models.type(name),
                shape,
                place(""),
                place(" @Step"),
                methods.stream().map(this::placed).toList(),
                compensates.stream().map(this::placed).toList(),
                retry,
                timeout,
                constructor,
                constructorThrows,
                true,
                Optional.empty());
    }

    private MethodModel placed(MethodModel method) {
        List<ParameterModel> placed = method.parameters().stream()
                .map(parameter -> fromClassFile ? withoutPosition(parameter) : parameter)
                .toList();
        return new MethodModel(
                method.name(),
                placed,
                method.returns(),
                method.accessible(),
                method.callableEverywhere(),
                method.staticMethod(),
                method.throwsTooMuch(),
                method.signature(),
                method.origin());
    }

    private static ParameterModel withoutPosition(ParameterModel parameter) {
        return new ParameterModel(
                parameter.name(),
                parameter.type(),
                parameter.display(),
                parameter.source(),
                parameter.erased(),
                parameter.optional(),
                parameter.context(),
                NamedPlace.inClassFile(parameter.origin().toString()));
    }

    private NamedPlace place(String suffix) {
        return new NamedPlace(name + suffix, !fromClassFile);
    }

    private MethodModel method(String method, List<ParameterModel> takes, ReturnModel returns) {
        String signature = method + "("
                + String.join(", ", takes.stream().map(ParameterModel::display).toList()) + ")";
        return new MethodModel(method, takes, returns, true, false, Optional.empty(), signature, place(" " + method));
    }

    private static List<ParameterModel> parametersOf(String place, String... texts) {
        return Stream.of(texts).map(text -> Models.parameter(text, place)).toList();
    }
}
