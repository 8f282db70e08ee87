package dev.parasol.jdbc.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares what the callers were told, what the steps have done, and what the store says when all has ended. */
public final class Audit {

    /** The file of what the steps have done. */
    public static final String EFFECTS = "effects";

    /** The file of what the callers were told. */
    public static final String ACKNOWLEDGED = "acknowledged";

    private static final int PAGE = 1_000;

    private final WorkflowEngine engine;
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private final Effects effects;
    private final boolean oneAfterTheOther;
    private final Map<String, Instance> instances = new HashMap<>();
    private int runs;
    private int attempts;

    /** An audit of nodes of which each was started after the one before it had ended. */
    public Audit(WorkflowEngine engine, Path folder) throws IOException {
        this(engine, folder, true);
    }

    /**
     * Reads what the callers were told and what the steps have done.
     *
     * @param folder where the traces are
     * @param oneAfterTheOther whether each node was started after the one before it had ended; of nodes that live at a time one
     *     may be late to learn what another has recorded
     */
    public Audit(WorkflowEngine engine, Path folder, boolean oneAfterTheOther) throws IOException {
        this.engine = engine;
        this.oneAfterTheOther = oneAfterTheOther;
        this.effects = Effects.read(folder.resolve(EFFECTS));
        try (Stream<String> lines = Files.lines(folder.resolve(ACKNOWLEDGED))) {
            lines.forEach(line -> acknowledged.merge(line, 1, Integer::sum));
        }
    }

    /** Checks everything, and says how much that was. */
    public String check() {
        each(instance -> instances.merge(instance.key(), instance, (one, other) -> {
            throw new AssertionError("two runs of key " + one.key() + ": " + one + " and " + other);
        }));
        acknowledged.forEach(this::checkAcknowledged);
        each(this::check);
        effects.checkNothingElse();
        return "%,d instances ended as they have to, of which %,d starts and %,d events were acknowledged; %,d attempts recorded, %,d repeated"
                .formatted(runs, count("started "), count("cleared "), attempts, repeated());
    }

    /** All deliveries. */
    public Collection<Instance> instances() {
        return instances.values();
    }

    /** How many attempts have run besides those that were recorded. */
    public long repeated() {
        return effects.count() - attempts;
    }

    private void each(Consumer<Instance> visitor) {
        InstanceQuery query = InstanceQuery.all().limit(PAGE);
        for (List<Instance> page = engine.query(query); !page.isEmpty(); page = engine.query(query)) {
            page.forEach(visitor);
            query = query.after(page.get(page.size() - 1).runId());
        }
    }

    private long count(String what) {
        return acknowledged.keySet().stream()
                .filter(line -> line.startsWith(what))
                .count();
    }

    private void checkAcknowledged(String line, int times) {
        String[] words = line.split(" ");
        assertThat(instances).as("%s was acknowledged", line).containsKey(words[1]);
        if (words[0].equals("started")) {
            assertThat(times).as("how often %s was acknowledged", line).isEqualTo(1);
        }
        if (words[0].equals("cleared")) {
            assertThat(instances.get(words[1]).outcome(Customs.class))
                    .as("%s was acknowledged", line)
                    .isPresent();
        }
    }

    private void check(Instance instance) {
        Expected expected = new Expected(Integer.parseInt(instance.key()));
        String name = instance.id();
        assertThat(instance.status()).as(name).isEqualTo(Status.COMPLETED);
        assertThat(instance.result()).as(name).containsExactly(expected.bill());
        assertThat(instance.outcome(Customs.class)).as(name).contains(Customs.about(expected.number()));
        List<HistoryEntry> history = instance.history();
        assertThat(history)
                .as(name)
                .extracting(HistoryEntry::seq)
                .isEqualTo(IntStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(count(history, What.STARTED)).as("starts of %s", name).isEqualTo(1);
        assertThat(count(history, What.EVENT_RECEIVED)).as("events of %s", name).isEqualTo(1);
        assertThat(count(history, What.DELAY_OVER)).as("delays of %s", name).isEqualTo(1);
        assertThat(count(history, What.ATTEMPT_FAILED))
                .as("failures of %s", name)
                .isEqualTo(expected.failures());
        checkOutcomes(name, history, expected);
        history.stream().filter(entry -> entry.attempt() > 0).forEach(entry -> {
            attempts++;
            effects.check(instance, entry, oneAfterTheOther);
        });
        runs++;
    }

    private static long count(List<HistoryEntry> history, What what) {
        return history.stream().filter(entry -> entry.what() == what).count();
    }

    private static void checkOutcomes(String name, List<HistoryEntry> history, Expected expected) {
        Map<String, String> outcomes = new HashMap<>();
        history.stream().filter(entry -> entry.what() == What.ENDED).forEach(entry -> {
            String before = outcomes.put(
                    simple(entry.node().orElseThrow()), simple(entry.outcome().orElseThrow()));
            assertThat(before).as("earlier outcome of %s in %s", entry, name).isNull();
        });
        assertThat(outcomes).as(name).isEqualTo(expected.outcomes());
    }

    private static String simple(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('$') + 1);
    }
}
