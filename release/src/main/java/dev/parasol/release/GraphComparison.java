package dev.parasol.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What differs between two graphs: everything that a fingerprint covers, and nothing else. */
final class GraphComparison {

    private final Release from;
    private final Release to;
    private final Set<String> events;
    private final List<Change> changes = new ArrayList<>();

    GraphComparison(Release from, Release to) {
        this.from = from;
        this.to = to;
        events = to.nodes().stream().flatMap(node -> events(node).stream()).collect(Collectors.toSet());
    }

    List<Change> changes() {
        if (!from.start().equals(to.start())) {
            add(
                    LabelRise.PATCH,
                    to.workflow(),
                    "it started with " + Names.display(from.start()) + ", now with " + Names.display(to.start()));
        }
        new TransitionComparison(from, to).changes().forEach(changes::add);
        from.nodes().forEach(this::compare);
        to.nodes().stream()
                .filter(node -> counterpart(from, node).isEmpty())
                .forEach(node -> add(LabelRise.MINOR, node, node.kind() + " " + display(node) + " was added"));
        return List.copyOf(changes);
    }

    private static Optional<Node> counterpart(Release release, Node node) {
        return release.node(node.name()).filter(found -> found.kind().equals(node.kind()));
    }

    private void compare(Node node) {
        Optional<Node> now = counterpart(to, node);
        if (now.isEmpty()) {
            add(rise(events(node)), node, node.kind() + " " + display(node) + " was removed");
            return;
        }
        compareOutcomes(node, now.get());
        if (node instanceof Node.Step step) {
            compareSteps(step, (Node.Step) now.get());
        } else {
            compareAwaits((Node.Await) node, (Node.Await) now.get());
        }
    }

    private void compareOutcomes(Node node, Node now) {
        for (String lost : missing(node.outcomes(), now.outcomes())) {
            Set<String> gone = events(node).contains(lost) ? Set.of(lost) : Set.of();
            add(rise(gone), node, display(node) + " lost the outcome " + Names.display(lost));
        }
        for (String got : missing(now.outcomes(), node.outcomes())) {
            add(LabelRise.MINOR, node, display(node) + " got the outcome " + Names.display(got));
        }
    }

    /** Major, where one of these events is awaited no more. */
    private LabelRise rise(Set<String> gone) {
        return events.containsAll(gone) ? LabelRise.PATCH : LabelRise.MAJOR;
    }

    private void compareSteps(Node.Step step, Node.Step now) {
        String before = sources(step.parameters());
        String after = sources(now.parameters());
        if (!before.equals(after)) {
            add(LabelRise.PATCH, step, display(step) + " took " + before + ", now takes " + after);
        }
        compareCompensation(step, now);
    }

    private void compareCompensation(Node.Step step, Node.Step now) {
        Optional<String> before = step.compensate().map(GraphComparison::sources);
        Optional<String> after = now.compensate().map(GraphComparison::sources);
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            String taken = " took " + before.get() + " to be compensated, now takes " + after.get();
            add(LabelRise.PATCH, step, display(step) + taken);
        } else if (before.isPresent() != after.isPresent()) {
            String can = after.isPresent() ? " can be compensated now" : " can no longer be compensated";
            add(LabelRise.PATCH, step, display(step) + can);
        }
    }

    private void compareAwaits(Node.Await await, Node.Await now) {
        if (!Node.sameTime(await.timeout(), now.timeout())) {
            String waits = " waited " + time(await.timeout()) + ", now waits " + time(now.timeout());
            add(LabelRise.PATCH, await, display(await) + waits);
        } else if (!Objects.equals(await.onTimeout(), now.onTimeout())) {
            String ends = " timed out with " + timeoutEvent(await) + ", now with " + timeoutEvent(now);
            add(LabelRise.PATCH, await, display(await) + ends);
        }
    }

    private static String time(Optional<String> timeout) {
        return timeout.orElse("for ever");
    }

    private static String timeoutEvent(Node.Await await) {
        return await.onTimeout().map(Names::display).orElse("nothing");
    }

    /** {@code the input, ValidateInput.Valid or nothing}: one item a parameter. */
    private static String sources(List<Source> sources) {
        return Names.and(sources.stream().map(GraphComparison::source).toList());
    }

    private static String source(Source source) {
        if (source instanceof Source.Outcomes outcomes) {
            List<String> from = outcomes.from().stream()
                    .sorted(Comparator.comparing(Source.Producer::node).thenComparing(Source.Producer::outcome))
                    .map(GraphComparison::producer)
                    .toList();
            return (outcomes.optional() ? "perhaps " : "") + Names.or(from);
        }
        if (source instanceof Source.Input input) {
            return input.optional() ? "perhaps the input" : "the input";
        }
        return "the context";
    }

    private static String producer(Source.Producer producer) {
        return Names.outcome(producer.node(), producer.outcome());
    }

    /** The events of an await that come from outside. */
    private static Set<String> events(Node node) {
        if (!(node instanceof Node.Await await)) {
            return Set.of();
        }
        Predicate<String> onTimeout =
                event -> await.onTimeout().filter(event::equals).isPresent();
        return await.outcomes().stream().filter(onTimeout.negate()).collect(Collectors.toSet());
    }

    private static List<String> missing(List<String> those, List<String> in) {
        return those.stream().filter(one -> !in.contains(one)).toList();
    }

    private static String display(Node node) {
        return Names.display(node.name());
    }

    private void add(LabelRise asks, Node node, String sentence) {
        add(asks, node.name(), sentence);
    }

    private void add(LabelRise asks, String subject, String sentence) {
        changes.add(Change.graph(asks, subject, sentence));
    }
}
