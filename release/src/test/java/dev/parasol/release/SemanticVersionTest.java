package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticVersionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.2.3,         PATCH, 1.2.3
            1.2.3,         MINOR, 1.3.0
            1.2.3,         MAJOR, 2.0.0
            0.2.3,         MINOR, 0.3.0
            0.2.3,         MAJOR, 0.3.0
            2.0.0-alpha.1, MAJOR, 2.0.0
            2.0.0-alpha.1, MINOR, 2.0.0
            1.3.0-rc.1,    MINOR, 1.3.0
            1.3.0-rc.1,    MAJOR, 2.0.0
            1.2.4-rc.1,    MINOR, 1.3.0
            9.99.0,        MINOR, 9.100.0
            """)
    void saysHowFarALabelRisesAtLeast(String label, LabelRise change, String least) {
        SemanticVersion version = SemanticVersion.of(label).orElseThrow();

        assertThat(SemanticVersion.text(version.atLeast(change))).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.0.0, 1.1.0, true
            1.1.0, 1.1.0, false
            1.1.0-rc.1, 1.1.0, false
            2.0.0, 1.9.9, false
            """)
    void isBelowByItsRelease(String label, String least, boolean below) {
        SemanticVersion version = SemanticVersion.of(label).orElseThrow();

        assertThat(version.isBelow(SemanticVersion.of(least).orElseThrow().release()))
                .isEqualTo(below);
    }
}
