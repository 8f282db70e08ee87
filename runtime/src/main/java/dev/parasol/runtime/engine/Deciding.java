package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.DecisionOvertakenException;
import dev.parasol.runtime.error.NothingToRollBackException;
import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An operator about to decide, on the ground of all that was decided before. */
record Deciding(Kernel kernel, String workflow, List<VersionDecision> before, String by, String why) {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    Deciding {
        requireText("who decides", by);
        requireText("why", why);
    }

    static void requireText(String what, String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("say " + what + ": it is recorded, and must be more than blanks");
        }
    }

    /** A share in hundredths of a percent. */
    static int share(double percent) {
        double share = percent * Share.WHOLE / 100;
        if (!(share >= 0 && share <= Share.WHOLE) || Math.abs(share - Math.rint(share)) > 1e-6) {
            throw new IllegalArgumentException(
                    percent + " % is no share: say 0 to 100, with two decimals at most, as in 0.25");
        }
        return (int) Math.rint(share);
    }

    Deciding requireLatest(OptionalInt seq) {
        if (seq.isPresent() && seq.getAsInt() != choices().seq()) {
            throw before.size() > seq.getAsInt() && seq.getAsInt() >= 0
                    ? overtaken(before.get(seq.getAsInt()))
                    : new IllegalArgumentException(
                            "there is no decision " + seq.getAsInt() + " on " + workflow + ", only " + before.size());
        }
        return this;
    }

    private DecisionOvertakenException overtaken(VersionDecision other) {
        return new DecisionOvertakenException("somebody else was first, so nothing was changed: " + other
                + "; look at what is in force now and decide again");
    }

    void requireNotCurrent(int version, int compiled) {
        InForce inForce = choices().inForce();
        if (inForce.current().orElse(compiled) == version) {
            throw new IllegalArgumentException("version " + version + " of " + workflow
                    + " is current and gets all new starts: a canary is another version");
        }
    }

    VersionDecision rollBack() {
        if (!choices().canBeRolledBack()) {
            throw new NothingToRollBackException(
                    "no decision on " + workflow + " is left to take back: the code says which version is current");
        }
        return decide(Kind.ROLLED_BACK, OptionalInt.empty(), 0);
    }

    VersionDecision decide(Kind kind, OptionalInt version, int share) {
        VersionDecision wanted = new VersionDecision(
                workflow,
                choices().seq() + 1,
                kind,
                version,
                share,
                by,
                why,
                kernel.settings().clock().now());
        VersionDecision there =
                Answers.get(kernel.settings().store().versions().append(wanted).toCompletableFuture());
        if (!there.equals(wanted)) {
            throw overtaken(there);
        }
        learn(wanted);
        return wanted;
    }

    private void learn(VersionDecision made) {
        List<VersionDecision> all = new ArrayList<>(before);
        all.add(made);
        kernel.operated().learn(workflow, all);
        LOG.info("{}", made);
    }

    private Choices choices() {
        return Choices.of(before);
    }
}
