package dev.parasol.release;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a release, or with what became of it, in the words of every tool that finds it.
 *
 * @param code the rule's stable code
 * @param headline the first line without the code; it stands alone
 * @param facts a handful of lines that explain it
 * @param fix what to do about it
 */
public record Finding(String code, String headline, List<String> facts, Optional<String> fix) {

    public Finding {
        facts = List.copyOf(facts);
    }

    /** The whole text, as compilers print it. */
    public String text() {
        StringBuilder text = new StringBuilder("[" + code + "] " + headline);
        facts.forEach(fact -> text.append("\n    ").append(fact));
        fix.ifPresent(line -> text.append("\n    fix: ").append(line));
        return text.toString();
    }
}
