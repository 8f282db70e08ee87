package dev.parasol.runtime.engine;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import dev.parasol.runtime.version.Amount;
import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.Removal;
import dev.parasol.runtime.version.Removal.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a workflow's instances need of its versions. */
record Demand(VersionBook book, String workflow) {

    /** Whoever wants to know whether there are any left does not care which thousands. */
    private static final long MANY = 1_000;

    SortedMap<Integer, Map<Status, Long>> counts() {
        SortedMap<Integer, Map<Status, Long>> counts = new TreeMap<>();
        for (int version : book.versions(workflow)) {
            Map<Status, Long> ofVersion = new EnumMap<>(Status.class);
            for (Status status : Status.values()) {
                long count = book.count(workflow, version, status, Long.MAX_VALUE);
                if (count > 0) {
                    ofVersion.put(status, count);
                }
            }
            counts.put(version, ofVersion);
        }
        return counts;
    }

    Optional<StoredRun> oldestActive(int version) {
        return notFinal()
                .flatMap(status -> book.oldest(workflow, version, status).stream())
                .min(Comparator.comparing(stored -> stored.run().startedAt()));
    }

    SortedMap<Status, Amount> active(int version) {
        SortedMap<Status, Amount> active = new TreeMap<>();
        notFinal().forEach(status -> active.put(status, amount(version, status)));
        active.values().removeIf(Amount::isNone);
        return active;
    }

    Amount stalled() {
        return book.versions(workflow).stream()
                .map(version -> amount(version, Status.STALLED))
                .reduce(Amount.exactly(0), Amount::plus);
    }

    private static Stream<Status> notFinal() {
        return Arrays.stream(Status.values()).filter(status -> !status.isEnded());
    }

    private Amount amount(int version, Status status) {
        long counted = book.count(workflow, version, status, MANY + 1);
        return counted > MANY ? new Amount(MANY, true) : Amount.exactly(counted);
    }

    Removal removal(int version, int compiled, InForce inForce) {
        SortedMap<Status, Amount> active = active(version);
        Amount failed = amount(version, Status.FAILED);
        List<String> reasons = new ArrayList<>(chosen(version, compiled, inForce));
        active.forEach((status, amount) -> reasons.add(amount + " " + status));
        Verdict unlessRetried = failed.isNone() ? Verdict.SAFE : Verdict.ONLY_RETRIES;
        Verdict verdict = reasons.isEmpty() ? unlessRetried : Verdict.NEEDED;
        if (!failed.isNone()) {
            reasons.add(failed + " FAILED, which could be retried");
        }
        return new Removal(version, verdict, reasons, active, failed);
    }

    /** Why new starts may get the version. */
    private static List<String> chosen(int version, int compiled, InForce inForce) {
        List<String> reasons = new ArrayList<>();
        if (compiled == version) {
            reasons.add("it is current in the code");
        }
        if (inForce.current().isPresent() && inForce.current().getAsInt() == version) {
            reasons.add("an operator made it current");
        }
        if (inForce.canary().isPresent() && inForce.canary().getAsInt() == version) {
            reasons.add("it is the canary");
        }
        return reasons;
    }
}
