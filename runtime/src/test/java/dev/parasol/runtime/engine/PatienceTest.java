package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often one looks before one gives up. */
class PatienceTest {

    private final AtomicInteger looks = new AtomicInteger();

    /** How often it is looked for what does not come. */
    private int looksInVain(Patience patience) {
        int before = looks.get();
        String found = patience.look(() -> {
            looks.incrementAndGet();
            return null;
        });
        assertThat(found).isNull();
        return looks.get() - before;
    }

    @Test
    void findsWhatComesSoon() {
        String found = new Patience(1).look(() -> looks.incrementAndGet() < 9 ? null : "there");

        assertThat(found).isEqualTo("there");
    }

    @Test
    void looksLessAndLessForWhatDoesNotCome() {
        Patience patience = new Patience(1);

        assertThat(looksInVain(patience)).isGreaterThan(looksInVain(patience));
    }

    @Test
    void looksOnceForWhatNeverComesButTriesAgainNowAndThen() {
        Patience patience = new Patience(1);
        for (int time = 0; time < 20; time++) {
            looksInVain(patience);
        }

        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int time = 0; time < 100; time++) {
            int looked = looksInVain(patience);
            most = Math.max(most, looked);
            least = Math.min(least, looked);
        }

        assertThat(least).isEqualTo(1);
        assertThat(most).isGreaterThan(1);
    }

    @Test
    void looksOnceWhereThereAreNoProcessorsToSpare() {
        assertThat(looksInVain(new Patience(0))).isEqualTo(1);
    }

    @Test
    void letsOnlySoManyLookAtATime() {
        Patience patience = new Patience(1);
        AtomicInteger outer = new AtomicInteger();

        Integer inner = patience.look(() -> outer.incrementAndGet() == 1 ? null : looksInVain(patience));

        assertThat(inner).as("looks of one who came second").isEqualTo(1);
    }
}
