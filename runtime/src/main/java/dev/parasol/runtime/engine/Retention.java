package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes runs that ended long ago, a few at a time, so that nothing else has to wait for it. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    /** Between two batches, and before it is looked again for more. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Settings settings;
    private final Wakeup next;

    Retention(Settings settings) {
        this.settings = settings;
        this.next = Wakeup.loose(settings.clock(), at -> delete());
    }

    void begin() {
        deleteIn(SHORT);
    }

    private void deleteIn(Duration pause) {
        if (settings.retention().isPresent()) {
            next.by(settings.clock().now().plus(pause));
        }
    }

    private void delete() {
        Clock clock = settings.clock();
        Optional<Instant> before = settings.retention().map(age -> Moments.before(clock.now(), age));
        before.ifPresent(limit -> Stages.of(() -> settings.store().deleteEnded(limit, BATCH))
                .whenComplete((deleted, failure) -> {
                    if (failure != null) {
                        LOG.warn("what ended before {} could not be deleted; trying again", limit, failure);
                    }
                    deleteIn(failure == null && deleted == BATCH ? SHORT : LONG);
                }));
    }

    void close() {
        next.close();
    }
}
