package dev.parasol.processor;

/** Sources that many compilations share. */
final class Sources {

    /** A step that takes a Name and ends in Greeted. */
    static final String GREET = """
            package com.acme;

            import dev.parasol.Step;

            @Step
            public final class Greet {
              public record Greeted(String text) {}

              public Greeted execute(Name name) {
                return new Greeted("Hello " + name.value());
              }
            }
            """;

    /** The same with a part that only its own package sees. */
    static final String PARTLY_HIDDEN_GREET =
            GREET.replace("  public Greeted execute", "  Greet() {}\n\n  public Greeted execute");

    /** An input. */
    static final String NAME = """
            package com.acme;

            public record Name(String value) {}
            """;

    /** A plain workflow of the step. */
    static final String GREETING = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(input = Name.class, start = Greet.class,
                transitions = @Transition(on = Greet.Greeted.class, to = End.class))
            @Unique(key = "id")
            public interface Greeting {}
            """;

    /** The same workflow in another package than its step. */
    static final String GREETING_ELSEWHERE = GREETING.replace("package com.acme;", "package com.elsewhere;")
            .replace("import dev.parasol.*;", "import com.acme.*;\nimport dev.parasol.*;");

    /** Code of the user's that calls the facade, in signatures and in bodies. */
    static final String CALLER = """
            package com.acme;

            import dev.parasol.runtime.WorkflowEngine;

            final class Caller {
              private final GreetingFacade greeting;

              Caller(WorkflowEngine engine) {
                this.greeting = GreetingFacade.on(engine);
              }

              void call() {
                greeting.start("one", new Name("Ana"));
                greeting.cancel("one");
              }
            }
            """;

    private Sources() {}
}
