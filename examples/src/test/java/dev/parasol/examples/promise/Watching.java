package dev.parasol.examples.promise;

import dev.parasol.examples.project.Project;

/** A workflow that begins anew with each {@code Signal.Again}: its first release, and the next one, which reports at its end. */
final class Watching {

    static final String WORKFLOW = "com.acme.Watch";
    static final String AGAIN = "com.acme.Signal$Again";
    static final String STOP = "com.acme.Signal$Stop";

    private static final String FILE = "Watch.java";

    private static final String SIGNAL = """
            package com.acme;

            import dev.parasol.Await;

            @Await
            public sealed interface Signal {
              record Again() implements Signal {}

              record Stop() implements Signal {}
            }
            """;

    private static final String REPORT = """
            package com.acme;

            import dev.parasol.Step;

            @Step
            public final class Report {
              public record Reported() {}

              public Reported execute() {
                return new Reported();
              }
            }
            """;

    private static final String V1 = """
              @WorkflowVersion(value = 1, start = Signal.class, transitions = {
                  @Transition(on = Signal.Again.class, to = ContinueAsNew.class),
                  @Transition(on = Signal.Stop.class, to = End.class)
              })
              final class V1 {}
            """;

    private static final String V2 = """
              @WorkflowVersion(value = 2, start = Signal.class, transitions = {
                  @Transition(on = Signal.Again.class, to = ContinueAsNew.class),
                  @Transition(on = Signal.Stop.class, to = Report.class),
                  @Transition(on = Report.Reported.class, to = End.class)
              })
              final class V2 {}
            """;

    private static final String WATCH = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(current = 1, versions = {Watch.V1.class})
            @Unique(key = "watchid", scope = UniqueScope.NONE)
            public interface Watch {

            """ + V1 + "}\n";

    /** What is released first. */
    static final Project FIRST = Project.empty().with("Signal.java", SIGNAL).with(FILE, WATCH);

    /** What is released then: version 2 is there, and nobody gets it unless told so. */
    static final Project SECOND = FIRST.replace(FILE, "{Watch.V1.class}", "{Watch.V1.class, Watch.V2.class}")
            .replace(FILE, V1, V1 + "\n" + V2)
            .with("Report.java", REPORT);

    /** What nobody may do once the first is released. */
    static final Project EDITED = FIRST.replace(FILE, "to = ContinueAsNew.class", "to = End.class");

    private Watching() {}
}
