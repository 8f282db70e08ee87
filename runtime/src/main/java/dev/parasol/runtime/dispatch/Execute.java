package dev.parasol.runtime.dispatch;

import dev.parasol.runtime.error.IncompleteBuildException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What a step's {@code execute} returns in the class as it is now. Looked at when a workflow is registered, never later. */
final class Execute {

    private Execute() {}

    static List<Class<?>> outcomesOf(Class<?> step) {
        Method execute = Arrays.stream(step.getMethods())
                .filter(method -> method.getName().equals("execute") && !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new IncompleteBuildException(
                        step.getName() + " has no public method execute any more: " + SetUp.REBUILD));
        return Records.of(returned(execute));
    }

    private static Class<?> returned(Method execute) {
        boolean later = CompletionStage.class.isAssignableFrom(execute.getReturnType());
        Type type = execute.getGenericReturnType();
        if (later
                && type instanceof ParameterizedType stage
                && stage.getActualTypeArguments()[0] instanceof Class<?> of) {
            return of;
        }
        return execute.getReturnType();
    }
}
