package dev.parasol.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How programs are read, with both compilers, shown by the definitions and messages that follow. */
class ReadingTest {

    private static final String NAME = """
            package com.acme;

            public record Name(String value) {}
            """;

    private static final String WORKFLOW = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(input = Name.class, start = Part.class,
                transitions = @Transition(on = Part.Done.class, to = End.class))
            @Unique(key = "id")
            public interface Greeting {}
            """;

    private static final String BASE = """
            package com.acme;

            public abstract class Base<I, O> {
              public O execute(I input) {
                return run(input);
              }

              protected abstract O run(I input);
            }
            """;

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(), EcjCompilation.of());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void takesAnInheritedMethodWithTheStepsOwnTypes(TestCompilation<?> compilation) {
        String step = part("final class Part extends Base<Name, Part.Done>", """
                public record Done() {}

                protected Done run(Name name) {
                  return new Done();
                }
                """);

        CompileResult result =
                compilation.sources(NAME, BASE, step, WORKFLOW).compile().clean();

        assertThat(result.source("com/acme/GreetingDispatcher.java")).contains(".execute((Name) arguments.get(0))");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void countsAnOverriddenMethodOnce(TestCompilation<?> compilation) {
        String step = part("final class Part extends Base<Name, Part.Done>", """
                public record Done() {}

                @Override
                public Done execute(Name name) {
                  return new Done();
                }

                protected Done run(Name name) {
                  return new Done();
                }
                """);

        compilation.sources(NAME, BASE, step, WORKFLOW).compile().clean();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void flattensSealedInterfacesAndSortsTheirRecords(TestCompilation<?> compilation) {
        String step = part("final class Part", """
                public sealed interface Outcome {}
                public sealed interface Bad extends Outcome {}
                public record Wrong() implements Bad {}
                public record Done() implements Outcome {}
                public record Broken() implements Bad {}

                public Outcome execute(Name name) {
                  return new Done();
                }
                """);
        String workflow = WORKFLOW.replace("on = Part.Done.class", "on = {Part.Done.class, Part.Bad.class}");

        CompileResult result =
                compilation.sources(NAME, step, workflow).compile().clean();

        assertThat(result.resource("META-INF/parasol/com.acme.Greeting/v1.json"))
                .containsPattern(
                        "\"com.acme.Part\\$Broken\",\\s*\"com.acme.Part\\$Done\",\\s*\"com.acme.Part\\$Wrong\"");
    }

    static Stream<Arguments> returns() {
        return onBoth(
                "java.util.concurrent.CompletionStage<Done>",
                "java.util.concurrent.CompletableFuture<Done>",
                "java.util.concurrent.CompletionStage<? extends Done>");
    }

    @ParameterizedTest
    @MethodSource("returns")
    void looksIntoAStage(Supplier<TestCompilation<?>> compiler, String type) {
        String step = part(
                "final class Part",
                "public record Done() {}\n\npublic " + type
                        + " execute(Name name) {\n  throw new IllegalStateException();\n}");

        compiler.get().sources(NAME, step, WORKFLOW).compile().clean();
    }

    static Stream<Arguments> storable() {
        return onBoth(
                "int a",
                "Long a",
                "String a",
                "java.util.UUID a",
                "java.net.URI a",
                "java.math.BigDecimal a",
                "java.math.BigInteger a",
                "java.time.Instant a",
                "java.time.ZonedDateTime a",
                "java.time.DayOfWeek a",
                "java.util.Optional<java.time.Duration> a",
                "java.util.Map<java.util.UUID, java.util.Set<Long>> a",
                "java.util.List<? extends Name> a",
                "byte[] a",
                "String[][] a",
                "java.util.List<Done> a",
                "Page<Name> a",
                "Grow<String> a",
                "Shape a");
    }

    @ParameterizedTest
    @MethodSource("storable")
    void acceptsWhatCanBeStored(Supplier<TestCompilation<?>> compiler, String component) {
        assertThat(compileWith(compiler, component).codes()).as(component).isEmpty();
    }

    static Stream<Arguments> unstorable() {
        return onBoth(
                "Object a",
                "Thread a",
                "Runnable a",
                "java.util.Date a",
                "java.time.Clock a",
                "java.util.Collection<String> a",
                "java.util.List<?> a",
                "java.util.Map<Integer, String> a",
                "java.util.Map<String, Thread> a",
                "Thread[] a",
                "Page<Thread> a",
                "Open a");
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void findsWhatCannotBeStored(Supplier<TestCompilation<?>> compiler, String component) {
        assertThat(compileWith(compiler, component).codes()).as(component).containsExactly("PSL305");
    }

    static Stream<Arguments> missing() {
        return onBoth(
                "Missing a", "java.util.Map<String, Missing> a", "Missing[] a", "java.util.List<? super Missing> a");
    }

    @ParameterizedTest
    @MethodSource("missing")
    void leavesWhatDoesNotExistToTheCompiler(Supplier<TestCompilation<?>> compiler, String component) {
        CompileResult result = compileWith(compiler, component);

        assertThat(result.errors()).as("%s", result).hasSize(1);
        assertThat(result.codes()).isEmpty();
    }

    static Stream<Arguments> noClasses() {
        return onBoth("start = int.class", "start = String[].class", "input = int.class", "input = int[][].class");
    }

    @ParameterizedTest
    @MethodSource("noClasses")
    void readsClassLiteralsThatNameNoClass(Supplier<TestCompilation<?>> compiler, String member) {
        String workflow = member.startsWith("input")
                ? WORKFLOW.replace("input = Name.class", member)
                : WORKFLOW.replace("start = Part.class", member);

        CompileResult result = compiler.get()
                .sources(NAME, part("final class Part", DONE), workflow)
                .compile();

        assertThat(result.errors()).hasSize(1);
        assertThat(result.codes()).containsAnyOf("PSL208", "PSL305");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void keepsADollarInAName(TestCompilation<?> compilation) {
        String workflow = """
                package com.acme;

                import dev.parasol.*;

                public interface Outer {
                  @Workflow(input = Name.class, start = Part.class,
                      transitions = @Transition(on = Part.Done.class, to = End.class))
                  @Unique(key = "id")
                  interface Gre$eting {}
                }
                """;

        CompileResult result = compilation
                .sources(NAME, part("final class Part", DONE), workflow)
                .compile()
                .clean();

        assertThat(result.sources()).containsKey("com/acme/Outer_Gre$etingFacade.java");
    }

    private static final String DONE = """
            public record Done() {}

            public Done execute() {
              return new Done();
            }
            """;

    private static CompileResult compileWith(Supplier<TestCompilation<?>> compiler, String component) {
        String step = part(
                "final class Part",
                "public record Done(" + component
                        + ") {}\n\npublic Done execute() {\n  throw new IllegalStateException();\n}");
        return compiler.get()
                .sources(
                        NAME,
                        step,
                        "package com.acme;\n\npublic record Page<T>(java.util.List<T> items) {}\n",
                        "package com.acme;\n\npublic record Grow<T>(Grow<java.util.List<T>> next, T item) {}\n",
                        "package com.acme;\n\npublic interface Open {}\n",
                        "package com.acme;\n\npublic sealed interface Shape {\n  record Dot(Shape next) implements Shape {}\n}\n")
                .compile();
    }

    private static String part(String declaration, String body) {
        return "package com.acme;\n\nimport dev.parasol.Step;\n\n@Step\npublic " + declaration + " {\n" + body
                + "\n}\n";
    }

    private static Stream<Arguments> onBoth(String... texts) {
        Supplier<TestCompilation<?>> javac = JavacCompilation::of;
        Supplier<TestCompilation<?>> eclipse = EcjCompilation::of;
        return Stream.of(texts).flatMap(text -> Stream.of(Arguments.of(javac, text), Arguments.of(eclipse, text)));
    }
}
