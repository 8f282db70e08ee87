package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An {@code execute} or {@code compensate} method.
 *
 * @param accessible whether the step's own package can call it
 * @param callableEverywhere whether code in any package can call it: it is public, and so is all that it takes
 * @param throwsTooMuch what it declares to throw that is neither an {@code Exception} nor an {@code Error}, if anything
 * @param signature as messages show it: {@code execute(NewUser, Optional<Sent>)}
 */
public record MethodModel(
        String name,
        List<ParameterModel> parameters,
        ReturnModel returns,
        boolean accessible,
        boolean callableEverywhere,
        boolean staticMethod,
        Optional<String> throwsTooMuch,
        String signature,
        Origin origin) {

    public MethodModel {
        parameters = List.copyOf(parameters);
    }

    /** A method that every package can call, if its own can. */
    public MethodModel(
            String name,
            List<ParameterModel> parameters,
            ReturnModel returns,
            boolean accessible,
            boolean staticMethod,
            Optional<String> throwsTooMuch,
            String signature,
            Origin origin) {
        this(name, parameters, returns, accessible, accessible, staticMethod, throwsTooMuch, signature, origin);
    }

    /** Whether it can be called as a {@code compensate}. */
    public boolean compensates() {
        return accessible && throwsTooMuch.isEmpty() && returns.nothing();
    }
}
