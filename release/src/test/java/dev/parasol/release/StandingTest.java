package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Release RELEASED = Samples.createUser();
    private static final Release RETIRED =
            RELEASED.retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));
    private static final Release STRICTER = Samples.reshaped(
            RELEASED, Samples.record("com.acme.Mail", "java.lang.String to", "java.lang.String subject"));

    @Test
    void isAsItShouldBeWhereNothingChanged() {
        Standing standing = standing(RELEASED, RELEASED);

        assertThat(standing.listing()).isEmpty();
        assertThat(standing.graphs()).isEmpty();
        assertThat(Standing.payloads(List.of(standing))).isEmpty();
        assertThat(standing.labels()).isEmpty();
        assertThat(standing.nextKey()).isEqualTo(3);
    }

    @Test
    void missesAReleasedVersionUntilItIsRetired() {
        SortedMap<Integer, Release> none = new TreeMap<>();

        assertThat(new Standing(none, byKey(RELEASED)).listing())
                .extracting(Finding::headline)
                .containsExactly("CreateUser: v2 is released and no longer listed");
        assertThat(new Standing(none, byKey(RETIRED)).listing()).isEmpty();
    }

    @Test
    void holdsARetiredVersionToNothingButThatItIsGone() {
        Standing standing = standing(STRICTER, RETIRED);

        assertThat(standing.listing())
                .extracting(Finding::headline)
                .containsExactly("CreateUser: v2 is listed, and was retired on 2026-06-30: nobody is left on it");
        assertThat(Standing.payloads(List.of(standing))).isEmpty();
    }

    @Test
    void saysAMistakeOnceForAllWhoSufferFromIt() {
        Standing standing = standing(STRICTER, RELEASED);

        assertThat(Standing.payloads(List.of(standing, standing)))
                .extracting(Finding::headline)
                .containsExactly(
                        "CreateUser v2 is released, and Mail got component subject (String), and stored ones have none");
    }

    private static Standing standing(Release compiled, Release released) {
        return new Standing(byKey(compiled), byKey(released));
    }

    private static SortedMap<Integer, Release> byKey(Release release) {
        return new TreeMap<>(Map.of(release.version(), release));
    }
}
