package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.version.LeftAlone;
import dev.parasol.runtime.version.MoveReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of instances that were to be moved. */
final class Tally {

    private final SortedMap<Reason, Long> left = new TreeMap<>();
    private final List<LeftAlone> examples = new ArrayList<>();
    private long moved;

    void moved() {
        moved++;
    }

    void left(Run run, NotMovableException why) {
        left(run, why.reason(), String.valueOf(why.getMessage()));
    }

    void left(Run run, Reason reason, String why) {
        if (left.merge(reason, 1L, Long::sum) <= MoveReport.EXAMPLES) {
            examples.add(new LeftAlone(run.id(), run.runId(), reason, why));
        }
    }

    MoveReport report() {
        return new MoveReport(moved, left, examples);
    }
}
