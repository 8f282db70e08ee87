package dev.parasol.processor.generate;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.supplies;
import static dev.parasol.processor.model.Models.version;

import dev.parasol.processor.graph.Lack;
import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MigrationBuilder;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TransitionBuilder;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.processor.rule.Verdicts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small random workflows of two versions over the same steps and awaits, with a random migration. */
final class RandomMigrations {

    private static final int NODES = 7;
    private static final int TRIES = 6;

    /** A workflow and its one migration. */
    record Sample(WorkflowModel workflow, MigrationGraph migration) {

        static Sample of(List<VersionGraph> versions, MigrationBuilder migration) {
            WorkflowModel workflow = workflow(versions, migration);
            return new Sample(
                    workflow, MigrationGraph.of(workflow.migrations(), versions).get(0));
        }

        /** What is wrong with versions and the migrations between them. */
        static List<RuleCode> codes(List<VersionGraph> versions, MigrationBuilder... migrations) {
            return new Verdicts(workflow(versions, migrations), versions)
                    .problems().stream()
                            .map(Problem::code)
                            .filter(code -> !code.isWarning())
                            .toList();
        }

        private static WorkflowModel workflow(List<VersionGraph> versions, MigrationBuilder... migrations) {
            return Models.workflow("Orders")
                    .versions(versions.stream().map(VersionGraph::version).toArray(VersionModel[]::new))
                    .migrations(migrations)
                    .current(versions.get(0).version().key())
                    .build();
        }
    }

    /** A step or await as both versions know it. */
    private record Kind(String name, boolean isStep, List<String> ends, List<String> takes) {

        List<String> outcomes() {
            return ends.stream().map(end -> name + "." + end).toList();
        }

        /** What a parameter can say that takes what the node ends in. */
        List<String> fitting() {
            String all = isStep ? name + ".Outcome" : name;
            return ends.size() > 1
                    ? Stream.concat(outcomes().stream(), Stream.of(all)).toList()
                    : outcomes();
        }
    }

    private final Random random;

    RandomMigrations(long seed) {
        random = new Random(seed);
    }

    /** The next one that no rule refuses. */
    Sample accepted() {
        return next(List.of());
    }

    /** The next one that this rule refuses, and no other. */
    Sample refused(RuleCode code) {
        return next(List.of(code));
    }

    private Sample next(List<RuleCode> codes) {
        while (true) {
            List<VersionGraph> graphs = graphs();
            Optional<Sample> found = IntStream.range(0, TRIES)
                    .mapToObj(attempt -> sample(graphs, codes))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** Two versions without a mistake. */
    private List<VersionGraph> graphs() {
        while (true) {
            List<Kind> kinds = kinds();
            Optional<VersionGraph> old = graph(1, kinds);
            Optional<VersionGraph> next = old.flatMap(found -> graph(2, shuffled(kinds)));
            if (next.isPresent()) {
                return List.of(old.get(), next.get());
            }
        }
    }

    private Optional<VersionGraph> graph(int key, List<Kind> kinds) {
        return IntStream.range(0, TRIES)
                .mapToObj(attempt -> draw(key, kinds))
                .filter(graph -> Sample.codes(List.of(graph)).isEmpty())
                .findFirst();
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int index = 0; index < NODES; index++) {
            List<String> ends = random.nextInt(3) == 0 ? List.of("A") : List.of("A", "B");
            boolean isStep = random.nextInt(3) > 0;
            List<String> fitting =
                    kinds.stream().flatMap(kind -> kind.fitting().stream()).toList();
            boolean takes = isStep && !fitting.isEmpty() && random.nextInt(3) > 0;
            kinds.add(new Kind("N" + index, isStep, ends, takes ? List.of(any(fitting)) : List.of()));
        }
        return kinds;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Kind> shuffled(List<Kind> kinds) {
        List<Kind> shuffled = new ArrayList<>(kinds);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled;
    }

    private VersionGraph draw(int key, List<Kind> kinds) {
        List<Kind> used = kinds.stream().filter(kind -> random.nextInt(4) > 0).toList();
        List<Kind> order = used.isEmpty() ? kinds : used;
        VersionBuilder version = version("Orders", key);
        order.forEach(kind -> add(kind, version));
        version.start(order.get(0).name());
        double density = 0.2 + 0.4 * random.nextDouble();
        Set<String> reached = new LinkedHashSet<>(List.of(order.get(0).name()));
        for (int index = 0; index < order.size(); index++) {
            if (reached.contains(order.get(index).name())) {
                lead(order.get(index), order.subList(index + 1, order.size()), density, version, reached);
            }
        }
        return version.graph();
    }

    private static void add(Kind kind, VersionBuilder version) {
        String[] ends = kind.ends().toArray(String[]::new);
        if (kind.isStep()) {
            version.with(step(kind.name()).ends(ends).takes(kind.takes().toArray(String[]::new)));
        } else {
            version.with(await(kind.name()).ends(ends));
        }
    }

    private void lead(Kind kind, List<Kind> later, double density, VersionBuilder version, Set<String> reached) {
        List<TransitionBuilder> transitions = new ArrayList<>();
        kind.outcomes().forEach(outcome -> transitions.add(on(outcome)));
        if (kind.isStep() && random.nextInt(5) == 0) {
            transitions.add(on("StepFailed").from(kind.name()));
        }
        for (TransitionBuilder transition : transitions) {
            String[] targets = later.stream()
                    .filter(target -> random.nextDouble() < density)
                    .map(Kind::name)
                    .toArray(String[]::new);
            reached.addAll(List.of(targets));
            transition.to(targets.length == 0 ? new String[] {"End"} : targets);
            if (random.nextInt(8) == 0) {
                transition.after("PT1H");
            }
            version.transitions(transition);
        }
    }

    /** A migration as it was drawn, then with a converter that supplies what lacks. */
    private Optional<Sample> sample(List<VersionGraph> graphs, List<RuleCode> codes) {
        long drawn = random.nextLong();
        MigrationBuilder plain = moves(graphs, new Random(drawn));
        if (Sample.codes(graphs, plain).equals(codes)) {
            return Optional.of(Sample.of(graphs, plain));
        }
        MigrationBuilder converting = moves(graphs, new Random(drawn));
        lacking(Sample.of(graphs, plain).migration())
                .forEach(record -> converting.converter("OrdersFrom1To2", supplies("to" + record, record, taken())));
        return Sample.codes(graphs, converting).equals(codes)
                ? Optional.of(Sample.of(graphs, converting))
                : Optional.empty();
    }

    private static List<String> lacking(MigrationGraph migration) {
        return migration.flow().lacks().stream()
                .map(Lack::suppliable)
                .flatMap(outcomes -> outcomes.stream().limit(1))
                .map(outcome -> outcome.outcome().type().display())
                .distinct()
                .toList();
    }

    private String[] taken() {
        String record = "N" + random.nextInt(NODES) + (random.nextBoolean() ? ".A" : ".B");
        return random.nextBoolean() ? new String[] {record} : new String[0];
    }

    private static MigrationBuilder moves(List<VersionGraph> graphs, Random random) {
        MigrationBuilder nothing = migration(1, 2);
        MigrationBuilder moves = migration(1, 2);
        List<TypeName> targets =
                graphs.get(1).reachable().stream().map(NodeModel::type).toList();
        for (NodeModel node : Sample.of(graphs, nothing).migration().resting()) {
            boolean isSame = targets.contains(node.type());
            int chance = random.nextInt(6);
            if (chance < 2) {
                moves.stays(node.type().display());
            } else if (chance == 2 || !isSame) {
                moves.move(
                        node.type().display(),
                        targets.get(random.nextInt(targets.size())).display());
            }
        }
        return moves;
    }
}
