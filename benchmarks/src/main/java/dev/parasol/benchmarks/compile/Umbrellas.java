package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes umbrellas of two versions and eight steps, each in a package of its own, in ten files. */
final class Umbrellas {

    private static final String FULFILMENT = """
            import dev.parasol.*;

            /** Brings an order to its buyer; the second version tells the buyer at once. */
            @Workflow(input = Order.class, current = 2, versions = {Fulfilment.V1.class, Fulfilment.V2.class})
            @Unique(key = "orderid")
            public interface Fulfilment {

                @WorkflowVersion(value = 1, label = "1.0.0", start = Validate.class, transitions = {
                    @Transition(on = Validate.Valid.class, to = Reserve.class),
                    @Transition(on = Validate.Invalid.class, to = End.class),
                    @Transition(on = Reserve.Reserved.class, to = Charge.class),
                    @Transition(on = Reserve.SoldOut.class, to = Tell.class),
                    @Transition(on = Charge.Charged.class, to = Pack.class),
                    @Transition(on = Charge.Declined.class, to = Release.class),
                    @Transition(on = Release.Released.class, to = End.class),
                    @Transition(on = Pack.Packed.class, to = Ship.class),
                    @Transition(on = Ship.Shipped.class, to = Tell.class),
                    @Transition(on = Tell.Told.class, to = Close.class),
                    @Transition(on = Close.Closed.class, to = End.class)
                })
                final class V1 {}

                @WorkflowVersion(value = 2, label = "1.1.0", start = Validate.class, transitions = {
                    @Transition(on = Validate.Valid.class, to = Reserve.class),
                    @Transition(on = Validate.Invalid.class, to = End.class),
                    @Transition(on = Reserve.Reserved.class, to = Charge.class),
                    @Transition(on = Reserve.SoldOut.class, to = Tell.class),
                    @Transition(on = Charge.Charged.class, to = {Pack.class, Tell.class}),
                    @Transition(on = Charge.Declined.class, to = Release.class, after = "PT1H"),
                    @Transition(on = Release.Released.class, to = End.class),
                    @Transition(on = Pack.Packed.class, to = Ship.class),
                    @Transition(on = Ship.Shipped.class, to = Close.class),
                    @Transition(on = Tell.Told.class, to = Close.class),
                    @Transition(on = Close.Closed.class, to = End.class)
                })
                final class V2 {}
            }
            """;

    private static final String ORDER = """
            import java.math.BigDecimal;
            import java.util.List;

            /** What was ordered. */
            public record Order(String buyer, List<Item> items) {
                public record Item(String article, int count, BigDecimal price) {}
            }
            """;

    private static final Map<String, String> STEPS = Map.of(
            "Validate",
                    either("Valid", "Instant at", "Invalid", "String error", "Order order", "new Valid(Instant.now())"),
            "Reserve",
                    either(
                            "Reserved",
                            "String id",
                            "SoldOut",
                            "String article",
                            "Order order, Validate.Valid valid",
                            "new Reserved(order.buyer())"),
            "Charge",
                    either(
                            "Charged",
                            "BigDecimal amount",
                            "Declined",
                            "String reason",
                            "Order order, Reserve.Reserved reserved",
                            "new Charged(order.items().get(0).price())"),
            "Release",
                    only(
                            "Released",
                            "String id",
                            "Reserve.Reserved reserved, Charge.Declined declined",
                            "reserved.id()"),
            "Pack",
                    only(
                            "Packed",
                            "int parcels",
                            "Reserve.Reserved reserved, Charge.Charged charged",
                            "reserved.id().length()"),
            "Ship",
                    only(
                            "Shipped",
                            "String tracking",
                            "Pack.Packed packed, StepContext context",
                            "context.idempotencyKey()"),
            "Tell",
                    only(
                            "Told",
                            "String text",
                            "Order order, Optional<Charge.Charged> charged",
                            "order.buyer() + charged.isPresent()"),
            "Close", only("Closed", "Instant at", "Order order, Tell.Told told", "Instant.now()"));

    private static final String IMPORTS = """
            import dev.parasol.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.Optional;

            """;

    private final Path folder;

    Umbrellas(Path folder) {
        this.folder = folder;
    }

    /** Writes so many, and says which files they are. */
    List<Path> write(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = "w%03d".formatted(number);
            files.add(write(name, "Fulfilment", FULFILMENT));
            files.add(write(name, "Order", ORDER));
            for (Map.Entry<String, String> step : STEPS.entrySet()) {
                files.add(write(name, step.getKey(), IMPORTS + step.getValue().replace("$", step.getKey())));
            }
        }
        return files;
    }

    private Path write(String name, String type, String text) throws IOException {
        Path file = folder.resolve(name).resolve(type + ".java");
        Files.createDirectories(folder.resolve(name));
        return Files.writeString(file, "package " + name + ";\n\n" + text);
    }

    private static String only(String outcome, String component, String takes, String value) {
        return """
                @Step(retry = @Retry(maxAttempts = 3))
                public final class $ {
                    public record %1$s(%2$s) {}

                    public %1$s execute(%3$s) {
                        return new %1$s(%4$s);
                    }
                }
                """.formatted(outcome, component, takes, value);
    }

    private static String either(
            String good, String goodComponent, String bad, String badComponent, String takes, String value) {
        return """
                @Step(timeout = "PT30S")
                public final class $ {
                    public sealed interface Outcome {}

                    public record %s(%s) implements Outcome {}

                    public record %s(%s) implements Outcome {}

                    public Outcome execute(%s) {
                        return %s;
                    }
                }
                """.formatted(good, goodComponent, bad, badComponent, takes, value);
    }
}
