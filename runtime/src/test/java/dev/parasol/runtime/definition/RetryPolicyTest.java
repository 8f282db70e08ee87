package dev.parasol.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static RetryPolicy policy(String delay, double multiplier, Optional<String> maxDelay, double jitter) {
        return new RetryPolicy(9, Duration.parse(delay), multiplier, maxDelay.map(Duration::parse), jitter, List.of());
    }

    @Test
    void waitsTheDelayFirst() {
        assertThat(policy("PT1.5S", 3, Optional.empty(), 0).waitAfter(1, 0.7)).isEqualTo(Duration.parse("PT1.5S"));
    }

    @Test
    void multipliesTheWaitEachTime() {
        assertThat(policy("PT1S", 3, Optional.empty(), 0).waitAfter(4, 0.7)).isEqualTo(Duration.ofSeconds(27));
    }

    @Test
    void waitsAtMostTheLongestDelay() {
        assertThat(policy("PT1S", 3, Optional.of("PT10S"), 0).waitAfter(4, 0.7)).isEqualTo(Duration.ofSeconds(10));
        assertThat(policy("PT1S", 3, Optional.of("PT10S"), 1).waitAfter(4, 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void variesTheWaitInBothDirections() {
        RetryPolicy jittered = policy("PT10S", 1, Optional.empty(), 0.5);

        assertThat(jittered.waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(jittered.waitAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(jittered.waitAfter(1, 1)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void variesALimitedWaitDownwards() {
        assertThat(policy("PT10S", 2, Optional.of("PT10S"), 0.5).waitAfter(3, 0))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void staysFiniteAfterVeryManyAttempts() {
        assertThat(policy("PT1S", 10, Optional.empty(), 0).waitAfter(1_000, 0)).isPositive();
    }
}
