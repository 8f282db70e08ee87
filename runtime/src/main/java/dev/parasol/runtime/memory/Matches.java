package dev.parasol.runtime.memory;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.StoredRun;
import java.util.function.Predicate;

/** Whether a run is one of those that a query asks for. */
record Matches(InstanceQuery query) implements Predicate<StoredRun> {

    @Override
    public boolean test(StoredRun stored) {
        Run run = stored.run();
        return (query.statuses().isEmpty()
                        || query.statuses().contains(stored.state().status()))
                && query.workflow().map(run.workflow()::equals).orElse(true)
                && (query.version().isEmpty() || query.version().getAsInt() == run.version())
                && query.key().map(run.key()::equals).orElse(true)
                && run.attributes().entrySet().containsAll(query.attributes().entrySet())
                && query.startedBefore().map(run.startedAt()::isBefore).orElse(true)
                && query.startedAfter().map(run.startedAt()::isAfter).orElse(true);
    }
}
