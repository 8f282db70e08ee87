package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an engine does again and again: says that it lives, looks for work that others have left, reads its mail. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** So often a lease is renewed before it ends. */
    private static final int RENEWALS = 5;

    private final Kernel kernel;
    private final Wakeup next;

    Rounds(Kernel kernel) {
        this.kernel = kernel;
        this.next = Wakeup.loose(kernel.settings().clock(), at -> go());
    }

    /** The first round; when this returns, what was due is in hand. */
    void begin() {
        Answers.get(kernel.lease()
                .renew()
                .thenRun(this::goLater)
                .thenCompose(renewed -> kernel.offerStalled(Optional.empty()))
                .thenCompose(offered -> kernel.claims().adopt(How.RECOVERY))
                .thenCompose(adopted -> kernel.claims().claimDue(How.RECOVERY))
                .toCompletableFuture());
    }

    /** The lease does not wait for claims: they may take longer than it lasts. */
    private void go() {
        Stages.of(() -> kernel.lease().renew()).whenComplete((renewed, failure) -> {
            goLater();
            if (failure == null) {
                look();
            } else {
                LOG.warn("this node could not renew its lease; trying again", failure);
            }
        });
    }

    private void look() {
        kernel.post().look();
        Stages.of(() -> kernel.claims()
                        .adopt(How.ADOPTION)
                        .thenCompose(adopted -> kernel.claims().claimDue(How.LOAD)))
                .exceptionally(failure -> {
                    LOG.warn("this node could not look for work that others have left; trying again", failure);
                    return null;
                });
    }

    private void goLater() {
        Clock clock = kernel.settings().clock();
        Duration pause = kernel.settings().lease().dividedBy(RENEWALS);
        next.by(clock.now().plus(pause));
    }

    void close() {
        next.close();
    }
}
