package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** This node's word that it lives, and who else does. */
final class Lease {

    private final Settings settings;
    private volatile Set<String> living = Set.of();
    private volatile Instant renewedAt = Instant.MAX;
    private volatile Instant awayUntil = Instant.MIN;

    Lease(Settings settings) {
        this.settings = settings;
    }

    CompletionStage<Void> renew() {
        Instant now = settings.clock().now();
        return settings.store()
                .ownership()
                .renew(settings.node(), now, settings.lease())
                .thenAccept(nodes -> renewed(now, nodes));
    }

    /** Who could not renew his own lease in time waits before he takes others for dead: they may have had the same trouble. */
    private void renewed(Instant now, Set<String> nodes) {
        if (renewedAt.isBefore(Moments.before(now, settings.lease()))) {
            awayUntil = Moments.after(now, settings.lease());
        }
        renewedAt = now;
        living = nodes;
    }

    /** Whether this is the name of another node that lived when that was last asked. */
    boolean isOther(String node) {
        return !node.equals(settings.node()) && living.contains(node);
    }

    /** Whether nobody can have taken this node for dead. */
    boolean isSure() {
        return settings.clock().now().isBefore(Moments.after(renewedAt, settings.lease()));
    }

    boolean isAlone() {
        return living.size() < 2;
    }

    /** Whether others whose lease has ended may be taken for dead. */
    boolean mayAdopt() {
        return !settings.clock().now().isBefore(awayUntil);
    }
}
