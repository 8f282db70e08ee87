package dev.parasol.examples.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.examples.project.OwnClasses;
import dev.parasol.examples.project.Project;
import dev.parasol.examples.stage.Eventually;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.Removal;
import dev.parasol.runtime.version.Stalled;
import dev.parasol.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the {@code orders} that wait on version 1 when its code goes: an engine a build, on one SQLite file. */
class RemovedVersionTest {

    private static final String PACKAGE = "dev.parasol.examples.orders.";
    private static final String WORKFLOW = PACKAGE + "OrderProcessing";
    private static final Path SOURCES = Path.of("src/main/java/dev/parasol/examples/orders");
    private static final Set<String> WITH = Set.of(
            "Approval.java",
            "ChargePayment.java",
            "Order.java",
            "OrderProcessing.java",
            "ShipOrder.java",
            "ValidateOrder.java");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ORDERS = 3;

    private static final String ORDERING = """
            package dev.parasol.examples.orders;

            import dev.parasol.runtime.*;

            public final class Ordering implements java.util.function.Consumer<WorkflowEngine> {
              @Override
              public void accept(WorkflowEngine engine) {
                for (int i = 1; i <= 3; i++) {
                  OrderProcessingFacade.on(engine).start("order" + i, new Order("umbrella", i, 1_990), StartOptions.version(1));
                }
              }
            }
            """;

    private static final String APPROVING = """
            package dev.parasol.examples.orders;

            import dev.parasol.runtime.*;
            import dev.parasol.runtime.instance.*;

            public final class Approving implements java.util.function.Consumer<WorkflowEngine> {
              @Override
              public void accept(WorkflowEngine engine) {
                for (Instance order : engine.query(InstanceQuery.all().status(Status.WAITING))) {
                  engine.resume(order.runId(), new Approval.Approved("ana"));
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"));
    private final Project written = Project.in(SOURCES, WITH::contains);
    private int builds;

    private OwnClasses load(Project project) {
        return project.build(folder.resolve("build" + builds++)).clean().load();
    }

    private Project withoutVersion1() {
        return written.cut(
                        "OrderProcessing.java",
                        "    /** A human approves each order. */",
                        "    final class V1 {\n        private V1() {}\n    }\n")
                .replace("OrderProcessing.java", "OrderProcessing.V1.class, ", "");
    }

    /** Version 2 without a parcel, so that only version 1 needs the step that sends it. */
    private Project withoutShipping() {
        String file = "OrderProcessing.java";
        return withoutVersion1()
                .replace(
                        file,
                        "on = ChargePayment.Charged.class, to = ShipOrder.class",
                        "on = ChargePayment.Charged.class, to = End.class")
                .cut(file, ",\n                @Transition(on = ShipOrder.Shipped", "to = End.class)");
    }

    private WorkflowEngine engine(OwnClasses classes) {
        return WorkflowEngine.builder()
                .store(SqliteStore.open(folder.resolve("orders.db")))
                .clock(clock)
                .workflow(classes.named(WORKFLOW))
                .start();
    }

    private void ordersWait() {
        OwnClasses both = load(written.with("Ordering.java", ORDERING));
        try (WorkflowEngine engine = engine(both)) {
            both.run(PACKAGE + "Ordering", engine);
            Eventually.atRest(engine);
            assertAll(engine, Status.WAITING);
        }
    }

    private static List<Instance> orders(WorkflowEngine engine) {
        return engine.query(InstanceQuery.all());
    }

    private static void assertAll(WorkflowEngine engine, Status status) {
        assertThat(orders(engine)).hasSize(ORDERS).allSatisfy(order -> {
            assertThat(order.version()).isEqualTo(1);
            assertThat(order.status())
                    .as("%s lacks %s", order.id(), order.missing())
                    .isEqualTo(status);
        });
    }

    private void assertFinish(WorkflowEngine engine, OwnClasses classes) {
        for (Instance order : orders(engine)) {
            Instance done = engine.await(order.runId(), LONG);
            assertThat(Said.of(done.outcome(classes.named(PACKAGE + "ShipOrder$Shipped"))))
                    .endsWith("umbrella for " + order.key() + "}");
        }
        assertAll(engine, Status.COMPLETED);
        Removal removal = engine.versions(WORKFLOW).removal(1);
        assertThat(removal).hasToString("version 1: SAFE");
    }

    @Test
    void finishFromTheStoredDefinitionWhenTheVersionIsDeleted() {
        ordersWait();
        OwnClasses deleted = load(withoutVersion1().with("Approving.java", APPROVING));
        try (WorkflowEngine engine = engine(deleted)) {
            assertAll(engine, Status.WAITING);
            assertThat(engine.versions(WORKFLOW).removal(1)).hasToString("version 1: NEEDED (3 WAITING)");
            deleted.run(PACKAGE + "Approving", engine);
            assertFinish(engine, deleted);
        }
    }

    @Test
    void finishAsLongAsTheStepsExistThatNoVersionMentionsAnyMore() {
        ordersWait();
        OwnClasses unmentioned = load(withoutShipping().with("Approving.java", APPROVING));
        try (WorkflowEngine engine = engine(unmentioned)) {
            unmentioned.run(PACKAGE + "Approving", engine);
            assertFinish(engine, unmentioned);
        }
    }

    @Test
    void areStalledWithTheNameOfTheMissingStepAndGoOnWhenItIsPutBack() {
        ordersWait();
        OwnClasses gone = load(withoutShipping().without("ShipOrder.java").with("Approving.java", APPROVING));
        try (WorkflowEngine engine = engine(gone)) {
            gone.run(PACKAGE + "Approving", engine);
            InstanceQuery stalled = InstanceQuery.all().status(Status.STALLED);
            Eventually.until("all stalled", () -> engine.query(stalled).size() == ORDERS);
            assertStalledFor(engine, PACKAGE + "ShipOrder");
        }
        OwnClasses back = load(withoutShipping());
        try (WorkflowEngine engine = engine(back)) {
            assertFinish(engine, back);
            assertThat(engine.versions(WORKFLOW)
                            .stalled(InstanceQuery.all())
                            .all()
                            .isNone())
                    .isTrue();
        }
    }

    @Test
    void endAtTheirTimeoutThoughTheEventsAreGone() {
        ordersWait();
        OwnClasses gone = load(withoutVersion1().without("Approval.java"));
        try (WorkflowEngine engine = engine(gone)) {
            assertAll(engine, Status.WAITING);
            clock.advance(Duration.ofDays(30));
            orders(engine).forEach(order -> engine.await(order.runId(), LONG));
            assertAll(engine, Status.COMPLETED);
            assertThat(orders(engine))
                    .allSatisfy(order -> assertThat(order.history())
                            .last()
                            .extracting(entry -> entry.outcome().orElseThrow())
                            .isEqualTo(PACKAGE + "Approval$Lapsed"));
        }
    }

    private static void assertStalledFor(WorkflowEngine engine, String missing) {
        Stalled stalled = engine.versions(WORKFLOW).stalled(InstanceQuery.all().limit(2));
        assertThat(stalled.all()).hasToString("3");
        assertThat(stalled.page())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.missing()).containsExactly(missing));
        assertAll(engine, Status.STALLED);
        assertThat(orders(engine))
                .allSatisfy(order -> assertThat(order.missing()).containsExactly(missing));
        assertThat(engine.versions(WORKFLOW).removal(1)).hasToString("version 1: NEEDED (3 STALLED)");
    }
}
