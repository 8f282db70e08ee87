package dev.parasol.examples.guide;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Code of a page, which has an engine, and the facade and the versions of its workflow. */
record Snippet(String code) {

    static final String NAME = "Snippet";

    private static final String BEFORE = """
            OrderProcessingFacade orders = OrderProcessingFacade.on(engine);
            Versions versions = orders.versions();
            """;

    /** The page declares what it has once. */
    boolean declares() {
        return code.startsWith(BEFORE);
    }

    String source() {
        return """
                package dev.parasol.examples.orders;

                import dev.parasol.runtime.*;
                import dev.parasol.runtime.error.*;
                import dev.parasol.runtime.instance.*;
                import dev.parasol.runtime.version.*;
                import java.time.*;
                import java.util.*;

                public final class %s implements java.util.function.Consumer<WorkflowEngine> {
                  @Override
                  public void accept(WorkflowEngine engine) {
                    %s
                  }
                }
                """.formatted(NAME, declares() ? code : BEFORE + code);
    }

    /** What is printed meanwhile. */
    static String printedBy(Runnable code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
