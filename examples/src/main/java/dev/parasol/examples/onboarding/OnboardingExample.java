package dev.parasol.examples.onboarding;

import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.instance.Instance;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Routes three tenants to three versions, lets each wait for its contract, and finishes them. */
public final class OnboardingExample {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OnboardingExample() {}

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        Path file = folder.resolve("tenants.db");
        try (WorkflowEngine engine =
                WorkflowEngine.builder().store(SqliteStore.open(file)).start()) {
            OnboardingFacade onboarding = OnboardingFacade.on(engine);
            OnboardingFacade canary = OnboardingFacade.on(engine, new CanaryRouter(Set.of("early-bird")::contains));

            start(out, onboarding, "legacycorp", new Tenant("Legacy Corp", 12), "legacy-corp");
            start(out, onboarding, "acmeinc", new Tenant("Acme Inc.", 250), "acme-inc");
            start(out, canary, "earlybird", new Tenant("Early Bird", 3), "early-bird");

            for (String key : new String[] {"legacycorp", "acmeinc", "earlybird"}) {
                onboarding.resume(key, new Contract.Signed("ana"));
                print(out, onboarding.await(key, PATIENCE));
            }
            signTwice(out, onboarding);
        }
    }

    private static void start(
            PrintStream out, OnboardingFacade onboarding, String key, Tenant tenant, String routedAs) {
        Instance started = onboarding.start(key, tenant, StartOptions.attribute("tenant", routedAs));
        out.printf("%s starts on version %d%n", started.id(), started.version());
    }

    private static void print(PrintStream out, Instance instance) {
        out.printf("%s ran version %d and is %s%n", instance.id(), instance.version(), instance.status());
        instance.outcome(ImportContacts.Imported.class)
                .ifPresent(imported -> out.println("  imported contacts: " + imported.contacts()));
        instance.outcome(Activate.Active.class).ifPresent(active -> out.println("  active at " + active.address()));
        instance.outcome(OfferTour.Offered.class)
                .ifPresent(offered -> out.println("  tour offered to " + offered.to()));
    }

    private static void signTwice(PrintStream out, OnboardingFacade onboarding) {
        try {
            onboarding.resume("acmeinc", new Contract.Signed("bob"));
        } catch (UnexpectedEventException refused) {
            out.println("a second signature is refused: " + refused.getMessage());
        }
    }
}
