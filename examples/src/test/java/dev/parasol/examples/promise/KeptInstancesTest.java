package dev.parasol.examples.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.examples.project.Build;
import dev.parasol.examples.project.OwnClasses;
import dev.parasol.examples.project.Project;
import dev.parasol.examples.stage.Eventually;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.BrokenReleaseException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each edit of a released program that the compiler lets pass reads what the program before it has stored in an SQLite file;
 * an engine does not start on any of the others.
 */
class KeptInstancesTest {

    private static final String FILE = "CreateUser.java";
    private static final String WORKFLOW = "com.acme.CreateUser";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration DELAY = Duration.ofHours(24);

    /** What the released program's first step does here: it goes on, and shows what it was given. */
    private static final String BODY = "return new Invalid(\"too young\");";

    private static final String SHOWING =
            "Shown.INPUTS.add(input); return new Valid(input.name(), java.util.List.of(input.address()));";

    /** What the released program stores. */
    private static final String USER = "{address={city=Oslo, street=Main Street}, age=41, contact={to=a@b},"
            + " height=180, name=Jo, plan=PAID, visits={home=7}}";

    private static final String SHOWN = """
            package com.acme;

            import java.util.concurrent.*;

            public final class Shown {
              public static final BlockingQueue<Object> INPUTS = new LinkedBlockingQueue<>();
            }
            """;

    private static final String BEFORE = """
            package com.acme;

            import dev.parasol.runtime.WorkflowEngine;
            import java.util.*;

            public final class Before implements java.util.function.Consumer<WorkflowEngine> {
              @Override
              public void accept(WorkflowEngine engine) {
                CreateUserFacade users = CreateUserFacade.on(engine);
                Address home = new Address("Main Street", Optional.of("Oslo"));
                NewUser user = new NewUser("Jo", 41, 180, Plan.PAID, home, new Contact.Mail("a@b"), Map.of("home", 7L));
                users.start("waiting", user);
                users.start("declined", user);
                users.resume("declined", new Approval.Declined("ana"));
              }
            }
            """;

    private static final String AFTER = """
            package com.acme;

            import dev.parasol.runtime.WorkflowEngine;

            public final class After implements java.util.function.Consumer<WorkflowEngine> {
              @Override
              public void accept(WorkflowEngine engine) {
                CreateUserFacade users = CreateUserFacade.on(engine);
                users.resume("waiting", new Approval.Approved("ben", "fine"));
                users.rerun("waiting", ValidateInput.class, "again");
              }
            }
            """;

    @TempDir
    private static Path folder;

    private static List<Edit> edits;
    private static Project program;
    private static Build released;

    @TempDir
    private Path own;

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"));

    @BeforeAll
    static void release() {
        edits = Edit.all(folder.resolve("edits"));
        program = Project.in(Edit.RELEASED, FILE::equals);
        released = going(program)
                .with("Before.java", BEFORE)
                .build(folder.resolve("released"))
                .clean();
    }

    private static Project going(Project program) {
        return program.replace(FILE, BODY, SHOWING).with("Shown.java", SHOWN);
    }

    static Stream<Edit> passing() {
        return edits.stream().filter(Edit::passes);
    }

    /** A label that rises too little is the compiler's matter alone: nothing that runs depends on it. */
    static Stream<Edit> refused() {
        return edits.stream()
                .filter(edit -> !edit.passes() && !edit.verdict().get(0).startsWith("PSL504"));
    }

    private WorkflowEngine engine(OwnClasses classes) {
        return WorkflowEngine.builder()
                .store(SqliteStore.open(own.resolve("users.db")))
                .clock(clock)
                .workflow(classes.named(WORKFLOW))
                .start();
    }

    private static void run(OwnClasses classes, String driver, WorkflowEngine engine) {
        classes.run("com.acme." + driver, engine);
        Eventually.atRest(engine);
    }

    private static Instance user(WorkflowEngine engine, String key) {
        return engine.instance(WORKFLOW, "userid::" + key).orElseThrow();
    }

    private static String outcome(Instance instance, OwnClasses classes, String record) {
        return Said.of(instance.outcome(classes.named("com.acme." + record)));
    }

    /** What the first step was given last. */
    private static String input(OwnClasses classes) {
        BlockingQueue<?> inputs = classes.constant("com.acme.Shown", "INPUTS", BlockingQueue.class);
        return Said.of(inputs.remove());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void readsWhatTheReleasedProgramHasStored(Edit edit) {
        OwnClasses before = released.load();
        try (WorkflowEngine engine = engine(before)) {
            run(before, "Before", engine);
            assertThat(user(engine, "waiting").awaiting()).contains("com.acme.Approval$Approved");
        }
        OwnClasses after = edited(edit)
                .released(released)
                .build(own.resolve("after"))
                .clean()
                .load();
        try (WorkflowEngine engine = engine(after)) {
            assertThat(user(engine, "waiting").status()).as("before an event").isEqualTo(Status.WAITING);
            run(after, "After", engine);
            clock.advance(DELAY);
            Stream.of("waiting", "declined")
                    .forEach(key -> engine.await(user(engine, key).runId(), LONG));
            assertReadsAll(engine, after);
            assertThat(input(after))
                    .as("the input, read by a step")
                    .isEqualTo(input(before))
                    .isEqualTo(USER);
        }
    }

    private static void assertReadsAll(WorkflowEngine engine, OwnClasses after) {
        Instance waiting = user(engine, "waiting");
        assertThat(waiting.status()).isEqualTo(Status.COMPLETED);
        assertThat(outcome(waiting, after, "ValidateInput$Valid"))
                .isEqualTo("{addresses=[{city=Oslo, street=Main Street}], name=Jo}");
        assertThat(outcome(waiting, after, "CreateRecord$Created")).isEqualTo("{id=1}");
        assertThat(outcome(waiting, after, "Greet$Greeted")).isEqualTo("{text=Hello}");
        Instance declined = user(engine, "declined");
        assertThat(declined.status()).isEqualTo(Status.COMPLETED);
        assertThat(outcome(declined, after, "CloseAccount$Closed"))
                .as("of a stored event")
                .isEqualTo("{by=ana}");
    }

    private Project edited(Edit edit) {
        return going(program.with(FILE, edit.applyTo(program.sources().get(FILE))))
                .with("After.java", AFTER);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isNotRunWhereItWouldBreakWhatIsStored(Edit edit) {
        Build changed = program.with(FILE, edit.applyTo(program.sources().get(FILE)))
                .build(own.resolve("changed"))
                .compiled()
                .withReleasesOf(released);

        assertThatThrownBy(() -> engine(changed.load()).close())
                .isInstanceOf(BrokenReleaseException.class)
                .satisfies(thrown -> edit.verdict()
                        .forEach(verdict -> assertThat(thrown.getMessage())
                                .contains("[" + verdict.substring(0, 6) + "] ")
                                .contains(said(verdict))));
    }

    /** The compiler names all versions that a payload is stored of at a time, the engine one after the other. */
    private static String said(String verdict) {
        return verdict.substring("PSL501 ".length()).replaceFirst(".* (is|are) released, and ", "");
    }

    @Test
    void areOfEveryKindThatTheCompilerIsTriedWith() {
        assertThat(passing()).as("edits that pass").hasSizeGreaterThanOrEqualTo(20);
        assertThat(refused()).as("edits that are refused").hasSizeGreaterThanOrEqualTo(30);
    }
}
