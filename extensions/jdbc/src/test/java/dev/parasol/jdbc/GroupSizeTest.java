package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GroupSizeTest {

    private final GroupSize size = new GroupSize();

    @Test
    void growsWhileFullGroupsAreQuick() {
        int before = size.limit();
        size.learn(before, Duration.ofMillis(5));
        assertThat(size.limit()).isEqualTo(2 * before);
    }

    @Test
    void staysWhereGroupsAreNotFull() {
        int before = size.limit();
        size.learn(before - 1, Duration.ofMillis(5));
        assertThat(size.limit()).isEqualTo(before);
    }

    @Test
    void shrinksBelowAGroupThatTookLong() {
        size.learn(40, Duration.ofSeconds(1));
        assertThat(size.limit()).isEqualTo(20);
    }

    @Test
    void staysWithinItsBounds() {
        for (int n = 0; n < 20; n++) {
            size.learn(size.limit(), Duration.ZERO);
        }
        assertThat(size.limit()).isEqualTo(4096);
        for (int n = 0; n < 20; n++) {
            size.learn(size.limit(), Duration.ofSeconds(1));
        }
        assertThat(size.limit()).isEqualTo(16);
    }
}
