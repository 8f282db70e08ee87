package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.WorkflowEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    private final WorkflowEngine.Builder builder = WorkflowEngine.builder();

    @Test
    void aLeaseIsLongEnoughToBeRenewed() {
        assertThatThrownBy(() -> builder.lease(Duration.ofNanos(99_999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lease is PT0.099999999S, but has to be at least PT0.1S:"
                        + " it is renewed several times before it ends");
        assertThatCode(() -> builder.lease(Duration.ofMillis(100))).doesNotThrowAnyException();
    }

    @Test
    void closingMayWaitForNoStepButNotForLess() {
        assertThatThrownBy(() -> builder.closeTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("closeTimeout is PT-1S, but must not be negative; PT0S waits for no step");
        assertThatCode(() -> builder.closeTimeout(Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void whatHasEndedIsKeptForSomeTime() {
        assertThatThrownBy(() -> builder.retention(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retention is PT0S, but has to be longer than nothing");
    }
}
