package dev.parasol.processor.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.Shape;
import dev.parasol.release.ShapeJson;
import dev.parasol.release.json.JsonText;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What definitions say of payloads. */
class ShapesTest {

    private static final String PROGRAM = """
            package com.acme;

            import dev.parasol.*;
            import java.util.*;

            @Workflow(input = Start.class, start = Ping.class, transitions = {
                @Transition(on = Ping.Pong.class, to = End.class),
                @Transition(on = StepFailed.class, from = Ping.class, to = End.class)
            })
            @Unique(key = "id")
            interface Check {}

            record Start(
                Pair<int[], List<? extends Part>> pair,
                @org.jspecify.annotations.Nullable String note,
                @Nullable String other,
                Tree tree,
                Kind[] kinds) {}

            record Pair<A, B>(A one, Optional<B> other) {}

            sealed interface Part {
              sealed interface Small extends Part {}
              record Screw(byte size) implements Small {}
              record Board(Kind kind) implements Part {}
            }

            record Tree(String name, List<Tree> children) {}

            enum Kind { OAK, BEECH }

            @interface Nullable {}

            @Step
            final class Ping {
              record Pong(Map<Kind, Tree> trees) {}

              public Pong execute(Start start) {
                return new Pong(Map.of());
              }
            }
            """;

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(PROGRAM), EcjCompilation.of(PROGRAM));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void holdEveryRecordSealedInterfaceAndEnumOnce(TestCompilation<?> compilation) {
        String json = compilation.compile().resource("META-INF/parasol/com.acme.Check/v1.json");

        Release release = ReleaseJson.read(json, "the definition");

        assertThat(release.shapes().stream().map(ShapesTest::line))
                .containsExactlyInAnyOrder("""
                record com.acme.Start(com.acme.Pair<int[], java.util.List<com.acme.Part>> pair, java.lang.String? note, java.lang.String? other, com.acme.Tree tree, com.acme.Kind[] kinds)""", """
                record com.acme.Pair<int[], java.util.List<com.acme.Part>>(int[] one, java.util.Optional<java.util.List<com.acme.Part>> other)""", """
                sealed com.acme.Part [com.acme.Part$Board, com.acme.Part$Screw]""", """
                record com.acme.Part$Board(com.acme.Kind kind)""", """
                record com.acme.Part$Screw(byte size)""", """
                enum com.acme.Kind [BEECH, OAK]""", """
                record com.acme.Tree(java.lang.String name, java.util.List<com.acme.Tree> children)""", """
                record com.acme.Ping$Pong(java.util.Map<com.acme.Kind, com.acme.Tree> trees)""");
        assertThat(JsonText.of(ShapeJson.of(release.shapes().get(0)))).contains("\"nullable\": true");
    }

    private static String line(Shape shape) {
        if (shape instanceof Shape.OfRecord record) {
            return "record " + record.type()
                    + record.components().stream()
                            .map(component -> component.type() + (component.nullable() ? "? " : " ") + component.name())
                            .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
        }
        return shape instanceof Shape.OfSealed sealed
                ? "sealed " + sealed.type() + " " + sealed.records()
                : "enum " + shape.type() + " " + ((Shape.OfEnum) shape).constants();
    }
}
