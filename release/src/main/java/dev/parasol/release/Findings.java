package dev.parasol.release;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong, and the way out. */
public final class Findings {

    private static final int MOST = 10;

    private Findings() {}

    /**
     * PSL501: the graph of a released version changed.
     *
     * @param released the version as it was released
     * @param written the version as it is written
     * @param nextKey a key that no version of the workflow has had
     */
    public static Optional<Finding> graph(Release released, Release written, int nextKey) {
        List<Change> changes = Comparison.of(released, written).breaking(Change.Part.GRAPH);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = changes.stream().map(Change::sentence).toList();
        List<String> facts = new ArrayList<>(capped(sentences.subList(1, sentences.size())));
        facts.add(unlessRun(List.of(released)));
        String headline = released.name() + " is released and has changed: " + sentences.get(0);
        String fix = "put v%d back and add version %d with the change".formatted(written.version(), nextKey);
        return Optional.of(new Finding("PSL501", headline, facts, Optional.of(fix)));
    }

    /**
     * PSL502: what a released version stores changed so that it no longer reads.
     *
     * @param change one of a comparison's incompatible changes of payloads
     * @param released the releases that it is a change of, at least one
     */
    public static Finding payload(Change change, List<Release> released) {
        List<String> names = released.stream().map(Release::name).distinct().toList();
        boolean one = names.size() == 1;
        String headline = "%s %s released, and %s".formatted(Names.and(names), one ? "is" : "are", change.sentence());
        List<String> facts = new ArrayList<>();
        facts.add("what %s instances have stored would no longer be read whole".formatted(one ? "its" : "their"));
        released.stream()
                .collect(Collectors.groupingBy(Release::workflow, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(ofOne -> facts.add(unlessRun(ofOne)));
        return new Finding("PSL502", headline, facts, change.remedy());
    }

    /** PSL503: a released version is neither listed nor retired. */
    public static Finding dropped(Release released) {
        String name = Names.display(released.workflow());
        return new Finding(
                "PSL503",
                "%s: v%d is released and no longer listed".formatted(name, released.version()),
                List.of(
                        "instances that began on it may still be under way, and need its code",
                        "list it again, or retire it once no database has active instances of it"),
                Optional.of(retire(released.workflow(), released.version())));
    }

    /** PSL503, the other way round: a version is retired and still listed. */
    public static Finding stillListed(Release retired) {
        Retirement retirement = retired.retired().orElseThrow();
        String name = Names.display(retired.workflow());
        return new Finding(
                "PSL503",
                "%s: v%d is listed, and was retired on %s: %s"
                        .formatted(name, retired.version(), retirement.on(), retirement.why()),
                List.of("if it is needed again, take \"retired\" out of " + path(retired)),
                Optional.of("take v" + retired.version() + " out of versions"));
    }

    /** PSL504: a label rises less than what changed since an earlier version asks; empty where one has none. */
    public static Optional<Finding> label(Release before, Release after) {
        Optional<SemanticVersion> was = before.about().label().flatMap(SemanticVersion::of);
        Optional<SemanticVersion> is = after.about().label().flatMap(SemanticVersion::of);
        Comparison comparison = Comparison.of(before, after);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        List<BigInteger> least = was.get().atLeast(comparison.asks());
        return is.get().isBelow(least)
                ? Optional.of(label(before, after, comparison, SemanticVersion.text(least)))
                : Optional.empty();
    }

    private static Finding label(Release before, Release after, Comparison comparison, String least) {
        LabelRise asks = comparison.asks();
        List<String> reasons = comparison.changes().stream()
                .filter(change -> change.asks() == asks)
                .map(change -> asks.word() + ": " + change.sentence())
                .toList();
        String headline = "%s: label %s rises too little above %s of v%d: what changed is %s"
                .formatted(
                        after.name(),
                        after.about().label().orElseThrow(),
                        before.about().label().orElseThrow(),
                        before.version(),
                        asks.word());
        return new Finding("PSL504", headline, capped(reasons), Optional.of("label = \"" + least + "\""));
    }

    /** PSL505: a version is listed after the day on which it was to go. */
    public static Optional<Finding> overdue(String workflow, int version, LocalDate removeAfter, LocalDate today) {
        if (!today.isAfter(removeAfter)) {
            return Optional.empty();
        }
        String headline =
                "%s v%d: it was to be removed after %s".formatted(Names.display(workflow), version, removeAfter);
        String ready = "once no database has active instances of it, retire it and take it out of versions";
        return Optional.of(new Finding("PSL505", headline, List.of(ready), Optional.of(retire(workflow, version))));
    }

    /** PSL506: a release file cannot be read. */
    public static Finding unreadable(String workflow, UnreadableReleaseException wrong) {
        return new Finding(
                "PSL506",
                Names.display(workflow) + ": a release file cannot be read: " + wrong.getMessage(),
                List.of("what it promises cannot be kept as long as nobody knows it"),
                Optional.of("restore " + wrong.file() + " from version control"));
    }

    private static String unlessRun(List<Release> ofOneWorkflow) {
        List<String> keys = ofOneWorkflow.stream()
                .map(release -> String.valueOf(release.version()))
                .distinct()
                .toList();
        String names = Names.and(keys.stream().map(key -> "v" + key).toList());
        String verb = keys.size() == 1 ? "has" : "have";
        String workflow = ofOneWorkflow.get(0).workflow();
        return "if %s %s never run anywhere, release again: %s"
                .formatted(names, verb, command("release -Dparasol.again=true", workflow, String.join(",", keys)));
    }

    private static String retire(String workflow, int version) {
        return command("retire", workflow, String.valueOf(version)) + " -Dparasol.why=\"nobody is left on it\"";
    }

    private static String command(String goal, String workflow, String versions) {
        return "mvn parasol:%s -Dparasol.workflow=%s -Dparasol.versions=%s"
                .formatted(goal, workflow.replace('$', '.'), versions);
    }

    private static String path(Release released) {
        return Release.path(released.workflow(), released.version());
    }

    private static List<String> capped(List<String> sentences) {
        return sentences.size() <= MOST
                ? sentences
                : Stream.concat(sentences.stream().limit(MOST), Stream.of("and " + (sentences.size() - MOST) + " more"))
                        .toList();
    }
}
