package dev.parasol.processor;

import static dev.parasol.processor.Sources.GREET;
import static dev.parasol.processor.Sources.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.JavacCompilation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day it is where nothing says. */
class ClockTest {

    private static final String UMBRELLA = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            public interface Greeting {
              @WorkflowVersion(value = 1, removeAfter = "2026-11-21", start = Greet.class,
                  transitions = @Transition(on = Greet.Greeted.class, to = End.class))
              final class V1 {}
            }
            """;

    @ParameterizedTest
    @CsvSource({"2026-11-21T23:59:59Z, ", "2026-11-22T00:00:00Z, PSL505"})
    void aVersionIsOverdueWhenItsLastDayIsOverInUtc(String now, String code) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.ofHours(5));

        assertThat(JavacCompilation.of(GREET, NAME, UMBRELLA)
                        .processors(new WorkflowProcessor(clock))
                        .compile()
                        .codes())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
