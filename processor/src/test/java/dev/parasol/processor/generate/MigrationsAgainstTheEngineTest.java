package dev.parasol.processor.generate;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.generate.RandomMigrations.Sample;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MigrationBuilder;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.runtime.core.Passage;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules say of random migrations, compared with what the engine finds when it moves instances. */
class MigrationsAgainstTheEngineTest {

    private static final int MIGRATIONS = Integer.getInteger("migrations", 200);
    private static final int LACKING = 20;
    private static final int RUNS = 12;
    private static final int LONGEST = 200;
    private static final Set<Reason> OF_THE_GRAPHS = Set.of(Reason.DATA_MISSING, Reason.OUT_OF_ORDER, Reason.NO_TARGET);

    private final long seed = Long.getLong("seed", 20261121L);
    private final RandomMigrations migrations = new RandomMigrations(seed);
    private final Random random = new Random(seed);
    private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);
    private int moved;
    private int alone;

    @Test
    void anInstanceWithNothingBesideIsMovedAsTheRulesPromiseAndEnds() {
        System.out.println("seed " + seed);
        for (int index = 0; index < MIGRATIONS; index++) {
            Sample sample = migrations.accepted();
            for (int run = 0; run < RUNS; run++) {
                run(sample);
            }
        }
        System.out.println(moved + " moved, " + alone + " of them with nothing beside; left alone " + left);
        assertThat(alone).as("moves that the rules promise").isGreaterThan(MIGRATIONS);
    }

    @Test
    void whatTheRulesSayIsMissingIsMissing() {
        System.out.println("seed " + seed);
        long missing = IntStream.range(0, LACKING)
                .mapToObj(index -> migrations.refused(RuleCode.PSL608))
                .filter(this::isMissingInSomeRun)
                .count();
        System.out.println(missing + " of " + LACKING + " migrations lack data in some run");
        assertThat(missing).as("migrations that lack data").isGreaterThan(LACKING / 3);
    }

    @Test
    void whatANodeThatHasEndedLeadsToPastTheTargetIsLeftToTheEngine() {
        VersionGraph old = version("Orders", 1)
                .with(step("Check").ends("Checked"))
                .with(await("Approval").ends("Given"))
                .start("Check")
                .transitions(
                        on("Check.Checked").to("Approval"), on("Approval.Given").to("End"))
                .graph();
        VersionGraph next = version("Orders", 2)
                .with(
                        step("Sort").endsIn(outcome("Sort.Small", "Note"), outcome("Sort.Large")),
                        step("Check").ends("Checked"),
                        step("Rate").endsIn(outcome("Rate.Good", "Note"), outcome("Rate.Bad")),
                        step("Ship").takes("Note note").ends("Shipped"))
                .start("Sort")
                .transitions(
                        on("Sort.Small").to("Check"),
                        on("Sort.Large").to("Rate"),
                        on("Check.Checked", "Rate.Good").to("Ship"),
                        on("Rate.Bad", "Ship.Shipped").to("End"))
                .graph();
        MigrationBuilder migration = migration(1, 2).move("Approval", "Rate").stays("Check");
        MovedInstance instance = new MovedInstance(Sample.of(List.of(old, next), migration), random);

        instance.goOn(false);

        assertThat(Sample.codes(List.of(old, next), migration)).isEmpty();
        assertThat(instance.decide())
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.hindrance().reason()).isEqualTo(Reason.DATA_MISSING));
    }

    private boolean isMissingInSomeRun(Sample sample) {
        return IntStream.range(0, 10 * RUNS).anyMatch(run -> {
            MovedInstance instance = new MovedInstance(sample, random);
            boolean missing = false;
            while (!missing && instance.goOn(!instance.hasFailed())) {
                missing = instance.decide() instanceof Passage.Closed closed
                        && closed.hindrance().reason() == Reason.DATA_MISSING;
            }
            return missing;
        });
    }

    private void run(Sample sample) {
        MovedInstance instance = new MovedInstance(sample, random);
        int steps = random.nextInt(12);
        for (int step = 0; step < steps && instance.goOn(true); step++) {
            Passage passage = instance.decide();
            boolean isAlone = isAlone(sample.migration().old(), instance.resting());
            if (passage instanceof Passage.Closed closed) {
                left.merge(closed.hindrance().reason(), 1, Integer::sum);
                assertIsNotPromised(sample, instance, isAlone, closed);
            } else if (random.nextInt(3) == 0) {
                moved++;
                alone += isAlone ? 1 : 0;
                instance.move((Passage.Open) passage);
                assertEnds(sample, instance);
                return;
            }
        }
    }

    /** Whether it rests at one node, which everything else in the graph comes before or after. */
    private static boolean isAlone(VersionGraph graph, Set<String> resting) {
        List<NodeModel> at = graph.reachable().stream()
                .filter(node -> resting.contains(node.type().binary()))
                .toList();
        return resting.size() == 1
                && at.size() == 1
                && graph.reachable().stream()
                        .allMatch(node -> graph.from(node).contains(at.get(0))
                                || graph.from(at.get(0)).contains(node));
    }

    private void assertIsNotPromised(Sample sample, MovedInstance instance, boolean isAlone, Passage.Closed closed) {
        if (isAlone && OF_THE_GRAPHS.contains(closed.hindrance().reason())) {
            throw new AssertionError("expected it to be moved, but " + closed.hindrance() + context(sample, instance));
        }
    }

    private void assertEnds(Sample sample, MovedInstance instance) {
        try {
            int steps = 0;
            while (steps < LONGEST && instance.goOn(false)) {
                steps++;
            }
        } catch (RuntimeException broken) {
            throw new AssertionError("expected it to run on, but " + broken + context(sample, instance), broken);
        }
        if (instance.state().status() != Status.COMPLETED) {
            throw new AssertionError("expected it to end" + context(sample, instance));
        }
    }

    private String context(Sample sample, MovedInstance instance) {
        return "\nseed " + seed + ", at " + instance.resting() + " in " + instance.state() + "\nmoves "
                + sample.migration().migration().moves() + "\nstaying "
                + sample.migration().migration().staying() + "\n"
                + new DefinitionText(sample.workflow(), sample.migration().old()).text() + "\n"
                + new DefinitionText(sample.workflow(), sample.migration().next()).text();
    }
}
