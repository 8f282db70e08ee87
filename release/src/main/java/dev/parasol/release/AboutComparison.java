package dev.parasol.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs and changes nothing of how instances run that are under way. */
final class AboutComparison {

    private static final String NOTHING = "nothing";

    private final Release from;
    private final Release to;
    private final List<Change> changes = new ArrayList<>();

    AboutComparison(Release from, Release to) {
        this.from = from;
        this.to = to;
    }

    List<Change> changes() {
        compare("label", from.about().label(), to.about().label());
        compare("deprecatedSince", from.about().deprecatedSince(), to.about().deprecatedSince());
        compare("removeAfter", from.about().removeAfter(), to.about().removeAfter());
        compare("onFailure", Optional.of(from.onFailure()), Optional.of(to.onFailure()));
        compare("onContinue", Optional.of(from.onContinue()), Optional.of(to.onContinue()));
        differs("the description", from.about().description(), to.about().description());
        differs("the tags", from.about().tags(), to.about().tags());
        differs("the metadata", from.about().metadata(), to.about().metadata());
        from.nodes().forEach(this::compareSettings);
        return List.copyOf(changes);
    }

    private void compareSettings(Node node) {
        if (node instanceof Node.Step step && to.node(node.name()).orElse(null) instanceof Node.Step now) {
            String name = Names.display(step.name());
            if (!Node.sameTime(step.timeout(), now.timeout())) {
                add(step.name(), name + "'s timeout was " + said(step.timeout()) + ", is " + said(now.timeout()));
            }
            if (!step.retry().equals(now.retry())) {
                add(step.name(), name + " is tried again in another way");
            }
        }
    }

    private void compare(String member, Optional<String> was, Optional<String> is) {
        if (!was.equals(is)) {
            add(to.workflow(), member + " was " + said(was) + ", is " + said(is));
        }
    }

    private void differs(String what, Object was, Object is) {
        if (!was.equals(is)) {
            add(to.workflow(), what + " changed");
        }
    }

    private static String said(Optional<String> value) {
        return value.orElse(NOTHING);
    }

    private void add(String subject, String sentence) {
        changes.add(Change.about(subject, sentence));
    }
}
