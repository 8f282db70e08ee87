package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys have one place each, spread evenly, that no release of the library may change. */
class ShareTest {

    @Test
    void aKeyHasThePlaceThatItAlwaysHad() {
        assertThat(Share.of("com.acme.CreateUser", "joao123")).isEqualTo(5827);
        assertThat(Share.of("com.acme.CreateUser", "zoë")).isEqualTo(2757);
        assertThat(Share.of("com.acme.CloseUser", "joao123")).isEqualTo(8488);
    }

    @Test
    void placesAreSpreadEvenly() {
        int[] tenths = new int[10];
        IntStream.range(0, 100_000).forEach(n -> tenths[Share.of("com.acme.CreateUser", "key-" + n) / 1_000]++);
        for (int tenth : tenths) {
            assertThat(tenth).isBetween(9_500, 10_500);
        }
    }
}
