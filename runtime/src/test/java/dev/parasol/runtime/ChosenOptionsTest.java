package dev.parasol.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChosenOptionsTest {

    @Test
    void leaveTheOptionsTheyCameFromAsTheyWere() {
        ChosenOptions one = StartOptions.attribute("tenant", "acme");
        ChosenOptions two = one.attribute("region", "eu");

        assertThat(one.attributes()).containsOnlyKeys("tenant");
        assertThat(two.attributes()).containsOnlyKeys("region", "tenant");
    }

    @Test
    void refuseAnAttributeWithoutAValue() {
        assertThatThrownBy(() -> StartOptions.attribute("tenant", null))
                .hasMessage("the attribute tenant has no value; leave it out instead");
    }

    @Test
    void refuseATimeoutThatHasPassedAlready() {
        assertThatThrownBy(() -> StartOptions.timeout(Duration.ZERO)).hasMessageContaining("has to be positive");
    }
}
