package dev.parasol.runtime.engine;

import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What operators have chosen for a workflow.
 *
 * @param seq the latest decision; 0 if there was none
 * @param standing what was chosen and not taken back, the first one what the code says
 */
record Choices(int seq, List<InForce> standing) {

    static final Choices NONE = new Choices(0, List.of(InForce.CODE));

    static Choices of(List<VersionDecision> decisions) {
        return NONE.and(decisions);
    }

    /** With decisions that follow. What is known already changes nothing, nor does what comes after a gap. */
    Choices and(List<VersionDecision> decisions) {
        Choices all = this;
        for (VersionDecision decision : decisions) {
            all = decision.seq() == all.seq + 1 ? all.and(decision) : all;
        }
        return all;
    }

    private Choices and(VersionDecision decision) {
        List<InForce> after = new ArrayList<>(standing);
        if (decision.kind() != Kind.ROLLED_BACK) {
            after.add(inForce().after(decision));
        } else if (canBeRolledBack()) {
            after.remove(after.size() - 1);
        }
        return new Choices(decision.seq(), List.copyOf(after));
    }

    InForce inForce() {
        return standing.get(standing.size() - 1);
    }

    boolean canBeRolledBack() {
        return standing.size() > 1;
    }
}
