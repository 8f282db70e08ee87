package dev.parasol.examples;

import dev.parasol.examples.crash.CrashExample;
import dev.parasol.examples.createuser.CreateUserExample;
import dev.parasol.examples.onboarding.OnboardingExample;
import dev.parasol.examples.orders.OrdersExample;
import dev.parasol.examples.pipeline.PipelineExample;
import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.examples.statuswatch.StatusWatchExample;
import dev.parasol.examples.tickets.TicketsExample;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * One example.
 *
 * @param name the name of its package
 * @param about what it shows
 * @param code runs it in a folder and prints what happened
 */
public record Example(String name, String about, BiConsumer<Path, PrintStream> code) {

    /** All there are. */
    public static final List<Example> ALL = List.of(
            new Example("createuser", "two versions side by side", CreateUserExample::run),
            new Example("onboarding", "which version a tenant gets", OnboardingExample::run),
            new Example("crash", "a process is killed in the middle of a step", CrashExample::run),
            new Example("orders", "10,000 orders wait while a version is deployed", OrdersExample::run),
            new Example("statuswatch", "a workflow without an end takes a newer version up", StatusWatchExample::run),
            new Example("pipeline", "what failed is retried, and nothing else", PipelineExample::run),
            new Example("tickets", "what cannot be finished is undone", TicketsExample::run));

    /**
     * The example of a package.
     *
     * @throws IllegalArgumentException if there is none; says which there are
     */
    public static Example named(String name) {
        return ALL.stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no example is named \"" + name + "\"; there are "
                        + ALL.stream().map(Example::name).collect(Collectors.joining(", "))));
    }

    /** Runs it in a folder that is gone afterwards. */
    public void run(PrintStream out) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            code.accept(folder.path(), out);
        }
    }
}
