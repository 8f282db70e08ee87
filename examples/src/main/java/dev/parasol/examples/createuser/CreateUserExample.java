package dev.parasol.examples.createuser;

import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Starts users on the current version, on one that is asked for, and on one that a router picks. */
public final class CreateUserExample {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CreateUserExample() {}

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        Path file = folder.resolve("users.db");
        try (WorkflowEngine engine =
                WorkflowEngine.builder().store(SqliteStore.open(file)).start()) {
            CreateUserFacade createUser = CreateUserFacade.on(engine);

            createUser.start("joao123", new NewUser("Joao", "joao@example.com"));
            createUser.start("maria456", new NewUser("Maria", "maria@example.com"), StartOptions.version(1));
            createUser.start(
                    "pedro789",
                    new NewUser("Pedro", "pedro@example.com"),
                    StartOptions.attribute("actor", "opted-out"));
            createUser.start("nobody", new NewUser(" ", "nobody@example.com"));

            for (String key : new String[] {"joao123", "maria456", "pedro789", "nobody"}) {
                print(out, createUser.await(key, PATIENCE));
            }
        }
    }

    private static void print(PrintStream out, Instance instance) {
        out.printf("%s ran version %d and is %s%n", instance.id(), instance.version(), instance.status());
        instance.outcome(CreateRecord.Created.class).ifPresent(created -> out.println("  created " + created.userId()));
        instance.outcome(SendWelcomeEmail.Sent.class).ifPresent(sent -> out.println("  sent: " + sent.text()));
        instance.outcome(ValidateInput.Invalid.class)
                .ifPresent(invalid -> out.println("  refused: " + invalid.error()));
    }
}
