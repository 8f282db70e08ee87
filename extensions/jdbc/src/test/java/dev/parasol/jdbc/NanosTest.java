package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.StoreException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T10:15:30.123456789Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1677-09-21T00:12:43.145224192Z",
                "2262-04-11T23:47:16.854775807Z"
            })
    void givesBackTheSameInstant(String text) {
        Instant instant = Instant.parse(text);
        assertThat(Nanos.instant(Nanos.exact(instant))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1677-09-21T00:12:43.145224191Z", "2262-04-11T23:47:16.854775808Z"})
    void refusesWhatDoesNotFit(String text) {
        assertThatThrownBy(() -> Nanos.exact(Instant.parse(text)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(text);
    }

    @Test
    void comparesWithWhatDoesNotFit() {
        assertThat(Nanos.nearest(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Nanos.nearest(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }
}
