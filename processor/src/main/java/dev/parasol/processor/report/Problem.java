package dev.parasol.processor.report;

import dev.parasol.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Something the compiler must not let pass, or should warn about.
 *
 * @param code the rule's stable code
 * @param origin where to point
 * @param headline the first line without the code; it stands alone, because some tools show nothing else
 * @param facts a handful of lines that explain it
 * @param fix what to write instead, ready to be pasted
 */
public record Problem(RuleCode code, Origin origin, String headline, List<String> facts, Optional<String> fix) {

    public Problem {
        facts = List.copyOf(facts);
    }

    public static Problem of(RuleCode code, Origin origin, String headline) {
        return new Problem(code, origin, headline, List.of(), Optional.empty());
    }

    /** With one more fact. */
    public Problem fact(String fact) {
        return new Problem(code, origin, headline, append(fact), fix);
    }

    /** With the line to write. */
    public Problem fix(String line) {
        return new Problem(code, origin, headline, facts, Optional.of(line));
    }

    /** The whole text as the compiler prints it. */
    public String text() {
        StringBuilder text = new StringBuilder("[" + code + "] " + headline);
        facts.forEach(fact -> text.append("\n    ").append(fact));
        fix.ifPresent(line -> text.append("\n    fix: ").append(line));
        return text.toString();
    }

    private List<String> append(String fact) {
        return java.util.stream.Stream.concat(facts.stream(), java.util.stream.Stream.of(fact))
                .toList();
    }
}
