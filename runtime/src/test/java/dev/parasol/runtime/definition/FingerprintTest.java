package dev.parasol.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static ParameterSource outcome(boolean optional, String node, String outcome) {
        return new ParameterSource.Outcome(optional, List.of(new ParameterSource.Producer(node, outcome)));
    }

    private static Sketch sketch() {
        return Sketch.startingAt("A")
                .on("A.ok", DAY, "B")
                .on("A.no", "end")
                .on("B.yes", "end")
                .on("B.late", "C")
                .on("C.ok", "end")
                .await("B", DAY, "B.late")
                .takes("A", new ParameterSource.Input(false), new ParameterSource.Context())
                .takes("C", outcome(false, "B", "B.late"), outcome(true, "A", "A.ok"));
    }

    private static String of(Sketch sketch) {
        return sketch.graph().fingerprint();
    }

    /** Instances that are under way find their graph by this: the text and its hash never change. */
    @Test
    void staysWhatItWas() {
        assertThat(Fingerprint.canonical(sketch().graph())).isEqualTo("""
                        start A
                        step A
                        input certain
                        context certain
                        outcomes A.no A.ok
                        await B
                        timeout PT24H B.late
                        outcomes B.late B.yes
                        step C
                        outcome certain B/B.late
                        outcome optional A/A.ok
                        outcomes C.ok
                        edge A A.no dev.parasol.End PT0S
                        edge A A.ok B PT24H
                        edge B B.late C PT0S
                        edge B B.yes dev.parasol.End PT0S
                        edge C C.ok dev.parasol.End PT0S
                        """);
        assertThat(of(sketch())).isEqualTo("f4a18c00798bc3ba2e4841072b416e10fa51413bdafa43871fdd3eab66a4e539");
    }

    @Test
    void doesNotDependOnTheOrderOfTransitions() {
        Sketch reordered = Sketch.startingAt("A")
                .on("A.no", "end")
                .on("A.ok", DAY, "B")
                .on("B.late", "C")
                .on("C.ok", "end")
                .on("B.yes", "end")
                .await("B", DAY, "B.late")
                .takes("A", new ParameterSource.Input(false), new ParameterSource.Context())
                .takes("C", outcome(false, "B", "B.late"), outcome(true, "A", "A.ok"));

        assertThat(of(reordered)).isEqualTo(of(sketch()));
    }

    @Test
    void doesNotDependOnRetries() {
        assertThat(of(sketch().retries("A", Sketch.attempts(3)))).isEqualTo(of(sketch()));
    }

    @Test
    void changesWithADelay() {
        Sketch undelayed = Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end");
        Sketch delayed = Sketch.startingAt("A").on("A.ok", DAY, "B").on("B.ok", "end");

        assertThat(of(undelayed)).isNotEqualTo(of(delayed));
    }

    @Test
    void changesWithAnAwaitsTimeout() {
        assertThat(of(sketch().await("B", Duration.ofDays(2), "B.late"))).isNotEqualTo(of(sketch()));
    }

    @Test
    void changesWithAParametersSource() {
        assertThat(of(sketch().takes("C", outcome(true, "B", "B.late"), outcome(true, "A", "A.ok"))))
                .isNotEqualTo(of(sketch()));
        assertThat(of(sketch().takes("C", outcome(false, "B", "B.yes"), outcome(true, "A", "A.ok"))))
                .isNotEqualTo(of(sketch()));
    }

    @Test
    void saysWhatCompensateTakesWhereThereIsOne() {
        Sketch sketch = Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end");
        String without = of(sketch);

        sketch.compensates("A").compensates("B", outcome(false, "B", "B.ok"), new ParameterSource.Context());

        assertThat(Fingerprint.canonical(sketch.graph())).isEqualTo("""
                        start A
                        step A
                        compensate 0
                        outcomes A.ok
                        step B
                        compensate 2
                        outcome certain B/B.ok
                        context certain
                        outcomes B.ok
                        edge A A.ok B PT0S
                        edge B B.ok dev.parasol.End PT0S
                        """);
        assertThat(of(sketch)).isNotEqualTo(without);
    }

    @Test
    void changesWithATransition() {
        Sketch end = Sketch.startingAt("A").on("A.ok", "end");
        Sketch again = Sketch.startingAt("A").on("A.ok", "again");

        assertThat(of(end)).isNotEqualTo(of(again));
    }
}
