package dev.parasol.jdbc.delivery;

import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A process of its own that delivers until it is killed, or until nothing is under way. It prints a line for each thing that
 * it gets done, beginning with {@link #HERE}, {@link #OPEN}, {@link #UP}.
 */
public final class Carrier {

    /** The process runs. */
    public static final String HERE = "here";

    /** Its store is open: what the one before it has left is taken up next. */
    public static final String OPEN = "open";

    /** Its engine has started. */
    public static final String UP = "up";

    /** An attempt of a step begins; also while the engine starts. */
    public static final String BEGUN = "begun";

    /** A caller was told that something is done. */
    public static final String ACKNOWLEDGED = "acknowledged";

    private static final CompletableFuture<Void> NOTHING = new CompletableFuture<>();

    private Carrier() {}

    /**
     * Takes the store's place, a folder for the traces, the node's name, the first number or {@code finish}, and if it is one
     * of several nodes its lease in milliseconds.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        String node = arguments[2];
        say(HERE);
        try (Trace effects = new Trace(folder.resolve(Audit.EFFECTS), node, () -> say(BEGUN));
                Trace acknowledged = new Trace(folder.resolve(Audit.ACKNOWLEDGED), node, () -> say(ACKNOWLEDGED));
                WorkflowEngine engine = engine(arguments, effects);
                Senders senders = new Senders(engine, acknowledged)) {
            say(UP);
            if (arguments[3].equals("finish")) {
                senders.finish();
            } else {
                CompletableFuture<Void> meddling = arguments.length > 4 ? senders.meddle() : NOTHING;
                CompletableFuture<Void> sending = senders.send(Integer.parseInt(arguments[3]));
                CompletableFuture.anyOf(sending, meddling).join();
            }
        }
        System.exit(0); // whatever the pool still has
    }

    private static void say(String what) {
        System.out.println(what);
    }

    private static WorkflowEngine engine(String[] arguments, Trace effects) {
        WorkflowEngine.Builder settings = new Stores(arguments[0]).settings(arguments[2], effects);
        say(OPEN);
        return arguments.length > 4
                ? settings.lease(Duration.ofMillis(Long.parseLong(arguments[4])))
                        .start()
                : settings.start();
    }
}
