package dev.parasol.processor;

import dev.parasol.processor.read.Environment;
import dev.parasol.processor.read.Messages;
import dev.parasol.processor.report.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic.Kind;

/** Tells the user, each thing once. */
final class Reporting {

    private final Environment environment;
    private final Messages messages;
    private final Set<String> said = new HashSet<>();

    Reporting(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    void print(List<Problem> problems) {
        for (Problem problem : problems) {
            messages.print(kind(problem), problem.text(), problem.origin());
        }
    }

    /** An error that no rule is about, at a type. */
    void error(String type, String text) {
        if (said.add(type + text)) {
            environment
                    .find(type)
                    .ifPresentOrElse(
                            element -> messages.print(Kind.ERROR, text, element),
                            () -> messages.print(Kind.ERROR, type + ": " + text));
        }
    }

    /** Does what concerns one type. What goes wrong is a mistake of ours, and must not hide the user's others. */
    void guard(String type, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            error(type, "internal error, please report: " + trace(e));
        }
    }

    private static Kind kind(Problem problem) {
        return problem.code().isWarning() ? Kind.WARNING : Kind.ERROR;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
