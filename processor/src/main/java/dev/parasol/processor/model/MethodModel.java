package dev.parasol.processor.model;

import java.util.List;

/**
 * An {@code execute} or {@code compensate} method.
 *
 * @param accessible whether the step's own package can call it
 * @param signature as messages show it: {@code execute(NewUser, Optional<Sent>)}
 */
public record MethodModel(
        String name,
        List<ParameterModel> parameters,
        ReturnModel returns,
        boolean accessible,
        boolean staticMethod,
        String signature,
        Origin origin) {

    public MethodModel {
        parameters = List.copyOf(parameters);
    }
}
