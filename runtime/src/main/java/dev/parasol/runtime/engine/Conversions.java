package dev.parasol.runtime.engine;

import dev.parasol.StepContext;
import dev.parasol.runtime.core.Argument;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Crossing;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a migration's converters make of what an instance has recorded.
 *
 * @param from the semantics that the instance comes from
 * @param state where it stands by them
 */
record Conversions(Kernel kernel, WorkflowCode code, Migration migration, Core from, State state)
        implements Crossing.Supplies {

    private static final Logger LOG = LoggerFactory.getLogger(Conversions.class);

    /** @throws NotMovableException if a converter throws something */
    @Override
    public Map<String, Payload> of(Predicate<String> wanted) {
        Map<String, Payload> made = new LinkedHashMap<>();
        for (Migration.Supply<?> supply : migration.supplies()) {
            if (wanted.test(supply.node()) && !made.containsKey(supply.node())) {
                from.arguments(state, supply.parameters())
                        .ifPresent(arguments -> made.put(supply.node(), convert(supply, arguments)));
            }
        }
        return made;
    }

    private Payload convert(Migration.Supply<?> supply, List<Argument> arguments) {
        try {
            Object outcome = supply.converter().convert(new Values(values(arguments)));
            return kernel.payloads().encode(supply.outcome().cast(outcome));
        } catch (Throwable failed) { // whatever a converter throws, it leaves the instance alone
            LOG.debug(
                    "the converter of {} failed", supply.outcome().getName(), failed); // it may do so for each instance
            throw new NotMovableException(
                    Reason.CONVERTER_FAILED,
                    "the converter of " + supply.outcome().getName() + " failed: " + failed);
        }
    }

    private List<Optional<Object>> values(List<Argument> arguments) {
        List<Optional<Object>> values = new ArrayList<>(arguments.size());
        for (Argument argument : arguments) {
            values.add(argument instanceof Argument.Given given ? Optional.of(decoded(given)) : Optional.empty());
        }
        return values;
    }

    private Object decoded(Argument.Given given) {
        String name = given.payload().type();
        Class<?> type =
                code.type(name).orElseThrow(() -> new IllegalStateException("this process has no class " + name));
        return kernel.payloads().decode(given.payload(), type);
    }

    /** What one converter is called with. */
    private record Values(List<Optional<Object>> values) implements Arguments {

        @Override
        public <T> T get(int index, Class<T> type) {
            return find(index, type)
                    .orElseThrow(() -> new IllegalStateException("parameter " + index + " is not there"));
        }

        @Override
        public <T> Optional<T> find(int index, Class<T> type) {
            return values.get(index).map(type::cast);
        }

        @Override
        public StepContext context() {
            throw new IllegalStateException("a converter has no step's context");
        }
    }
}
