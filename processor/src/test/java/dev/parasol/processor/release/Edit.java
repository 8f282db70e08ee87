package dev.parasol.processor.release;

import java.util.ArrayList;
import java.util.List;

/**
 * One change that somebody makes to a released program, and what the compiler is expected to say.
 *
 * @param name what is done
 * @param verdict what each message begins with or contains, as {@code PSL501 ...sentence...}; none where the edit passes
 * @param ecj whether it is also tried with the Eclipse compiler
 */
record Edit(String name, List<Replacement> replacements, List<String> verdict, boolean ecj) {

    private static final String CUT = "...";

    /** One text of the program and what is written instead, everywhere. */
    record Replacement(String text, String by) {}

    static Edit of(String name) {
        return new Edit(name, List.of(), List.of(), false);
    }

    Edit replace(String text, String by) {
        List<Replacement> all = new ArrayList<>(replacements);
        all.add(new Replacement(text, by));
        return new Edit(name, all, verdict, ecj);
    }

    /** Takes out everything from one text to another, both included. */
    Edit cut(String from, String to) {
        return replace(from + CUT + to, "");
    }

    /** Adds declarations at the end of the file. */
    Edit append(String text) {
        return replace("\nenum Plan {", "\n" + text + "\n\nenum Plan {");
    }

    /** It is refused with a message of that code that contains the sentence. */
    Edit refused(String code, String sentence) {
        List<String> all = new ArrayList<>(verdict);
        all.add(code + " " + sentence);
        return new Edit(name, replacements, all, ecj);
    }

    Edit alsoWithEcj() {
        return new Edit(name, replacements, verdict, true);
    }

    String applyTo(String program) {
        String edited = program;
        for (Replacement replacement : replacements) {
            String text = find(edited, replacement.text());
            edited = edited.replace(text, replacement.by());
        }
        return edited;
    }

    private String find(String program, String text) {
        int cut = text.indexOf(CUT);
        int begin = program.indexOf(cut < 0 ? text : text.substring(0, cut));
        String last = cut < 0 ? text : text.substring(cut + CUT.length());
        int end = begin < 0 ? -1 : program.indexOf(last, begin);
        if (end < 0) {
            throw new IllegalStateException(name + ": the program has no \"" + text + "\"");
        }
        return program.substring(begin, end + last.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
