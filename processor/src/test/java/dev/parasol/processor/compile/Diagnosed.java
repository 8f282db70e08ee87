package dev.parasol.processor.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * One thing that a compiler said.
 *
 * @param file the source file's path from the source folder; empty where it has no place
 * @param line from 1; 0 where it has no place
 * @param column from 1; 0 where it has no place
 * @param at the source text that is pointed at; empty where it has no place
 */
public record Diagnosed(Diagnostic.Kind kind, String message, String file, long line, long column, String at) {

    private static final Pattern CODE = Pattern.compile("\\[(PSL\\d{3})] ");

    /** The rule's code, where a rule said it. */
    public Optional<String> code() {
        Matcher matcher = CODE.matcher(message);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    public boolean isWarning() {
        return kind == Diagnostic.Kind.WARNING || kind == Diagnostic.Kind.MANDATORY_WARNING;
    }

    @Override
    public String toString() {
        return "%s:%d:%d %s at <%s>: %s".formatted(file, line, column, kind, at, message);
    }
}
