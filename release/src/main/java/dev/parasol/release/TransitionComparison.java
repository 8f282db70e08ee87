package dev.parasol.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows an outcome in one release and in the other. */
final class TransitionComparison {

    private final Release from;
    private final Release to;

    TransitionComparison(Release from, Release to) {
        this.from = from;
        this.to = to;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Transition transition : from.transitions()) {
            counterpart(to, transition)
                    .ifPresentOrElse(
                            now -> compare(transition, now).ifPresent(changes::add),
                            () -> changes.add(change(transition, " led to " + targets(transition) + ", now nowhere")));
        }
        to.transitions().stream()
                .filter(transition -> counterpart(from, transition).isEmpty())
                .map(transition -> change(transition, " now leads to " + targets(transition)))
                .forEach(changes::add);
        return changes;
    }

    private static Optional<Transition> counterpart(Release release, Transition transition) {
        return release.transitions().stream()
                .filter(other ->
                        other.from().equals(transition.from()) && other.on().equals(transition.on()))
                .findFirst();
    }

    private static Optional<Change> compare(Transition was, Transition is) {
        boolean sameTargets = was.to().size() == is.to().size() && was.to().containsAll(is.to());
        if (!sameTargets) {
            return Optional.of(change(was, " led to " + targets(was) + ", now to " + targets(is)));
        }
        return Node.sameTime(was.after(), is.after())
                ? Optional.empty()
                : Optional.of(change(
                        was, " led to " + Names.and(Names.displays(was.to())) + delay(was) + ", now" + delay(is)));
    }

    private static String targets(Transition transition) {
        String delay = transition.after().map(after -> " after " + after).orElse("");
        return Names.and(Names.displays(transition.to())) + delay;
    }

    private static String delay(Transition transition) {
        return transition.after().map(after -> " after " + after).orElse(" at once");
    }

    private static Change change(Transition transition, String what) {
        return Change.graph(
                LabelRise.PATCH, transition.from(), Names.outcome(transition.from(), transition.on()) + what);
    }
}
