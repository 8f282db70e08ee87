package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.SemanticVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Labels are semantic versions and rise with the keys; otherwise PSL115 at the label. */
final class LabelsRiseWithKeys implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL115;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        List<Labelled> labels = new ArrayList<>();
        for (Listed listed : Listed.of(workflow)) {
            Optional<Written<String>> label = listed.header().label();
            if (label.isPresent()) {
                add(listed, label.get(), labels, problems);
            }
        }
        labels.sort(Comparator.comparingInt(labelled -> labelled.listed().key()));
        for (int i = 1; i < labels.size(); i++) {
            checkRise(labels.get(i - 1), labels.get(i), problems);
        }
    }

    /** A version with a label that could be read. */
    private record Labelled(Listed listed, SemanticVersion version) {}

    private void add(Listed listed, Written<String> label, List<Labelled> labels, Problems problems) {
        SemanticVersion.of(label.value())
                .ifPresentOrElse(
                        version -> labels.add(new Labelled(listed, version)),
                        () -> problems.add(noVersion(listed, label)));
    }

    private void checkRise(Labelled before, Labelled after, Problems problems) {
        boolean sameKey = before.listed().key() == after.listed().key();
        if (!sameKey && before.version().compareTo(after.version()) >= 0) {
            problems.add(doesNotRise(before, after));
        }
    }

    private Problem noVersion(Listed listed, Written<String> label) {
        return Problem.of(
                        code(),
                        listed.pointAt(label.origin()),
                        listed.subject() + "'s label \"" + label.value() + "\" is no semantic version")
                .fact("a semantic version is three numbers and, if need be, what comes before a release: \"1.1.0\","
                        + " \"2.0.0-beta.1\"");
    }

    private Problem doesNotRise(Labelled before, Labelled after) {
        Listed listed = after.listed();
        Written<String> label = listed.header().label().orElseThrow();
        return Problem.of(
                        code(),
                        listed.pointAt(label.origin()),
                        listed.subject() + "'s label " + after.version() + " does not rise above " + before.version()
                                + " of " + before.listed().name())
                .fix("label = \"" + before.version().nextMinor() + "\"");
    }
}
