package dev.parasol.jdbc.delivery;

import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that delivers until it is killed, or until nothing is under way. */
public final class Carrier {

    /** What it prints once its engine has started. */
    public static final String UP = "up";

    private Carrier() {}

    /** Takes the store's place, a folder for the traces, the node's name, and the first number or {@code finish}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        String node = arguments[2];
        try (Trace effects = new Trace(folder.resolve(Audit.EFFECTS), node);
                Trace acknowledged = new Trace(folder.resolve(Audit.ACKNOWLEDGED), node);
                WorkflowEngine engine = new Stores(arguments[0]).engine(node, effects);
                Senders senders = new Senders(engine, acknowledged)) {
            System.out.println(UP);
            if (arguments[3].equals("finish")) {
                senders.finish();
            } else {
                senders.send(Integer.parseInt(arguments[3])).join();
            }
        }
        System.exit(0); // whatever the pool still has
    }
}
