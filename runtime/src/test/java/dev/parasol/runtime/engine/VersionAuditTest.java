package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.release.About;
import dev.parasol.release.Promise;
import dev.parasol.release.Release;
import dev.parasol.release.Retirement;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VersionAuditTest {

    private static final Release ONE = release(1, "1.0.0", Optional.of(LocalDate.of(2026, 1, 31)))
            .retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));
    private static final Release TWO = release(2, "1.1.0", Optional.of(LocalDate.of(2026, 6, 1)));

    @Test
    void tellsWhatWasReleasedDecidedAndRetiredInOrderOfTime() {
        VersionDecision tried = decision(1, Kind.CANARY, 500, "2026-06-01T08:00:00Z");
        VersionDecision made = decision(2, Kind.MADE_CURRENT, 0, "2026-06-30T23:59:59Z");
        VersionDecision later = decision(3, Kind.MADE_CURRENT, 0, "2026-07-01T00:00:00Z");

        assertThat(new VersionAudit(List.of(tried, made, later), List.of(ONE, TWO)).jsonLines())
                .isEqualTo("""
                {"workflow":"com.acme.CreateUser","kind":"RELEASED","version":1,"label":"1.0.0","on":"2026-01-31"}
                {"workflow":"com.acme.CreateUser","kind":"RELEASED","version":2,"label":"1.1.0","on":"2026-06-01"}
                {"workflow":"com.acme.CreateUser","seq":1,"kind":"CANARY","version":2,"share":500,"by":"ana","why":"why","at":"2026-06-01T08:00:00Z"}
                {"workflow":"com.acme.CreateUser","seq":2,"kind":"MADE_CURRENT","version":2,"by":"ana","why":"why","at":"2026-06-30T23:59:59Z"}
                {"workflow":"com.acme.CreateUser","kind":"RETIRED","version":1,"why":"nobody is left on it","on":"2026-06-30"}
                {"workflow":"com.acme.CreateUser","seq":3,"kind":"MADE_CURRENT","version":2,"by":"ana","why":"why","at":"2026-07-01T00:00:00Z"}
                """);
    }

    @Test
    void beginsWithWhatNobodyHasWrittenADayFor() {
        Release old = release(3, "0.9.0", Optional.empty());

        assertThat(new VersionAudit(List.of(), List.of(TWO, old)).jsonLines().lines())
                .first()
                .isEqualTo(
                        "{\"workflow\":\"com.acme.CreateUser\",\"kind\":\"RELEASED\",\"version\":3,\"label\":\"0.9.0\"}");
    }

    private static VersionDecision decision(int seq, Kind kind, int share, String at) {
        return new VersionDecision(
                "com.acme.CreateUser", seq, kind, OptionalInt.of(2), share, "ana", "why", Instant.parse(at));
    }

    private static Release release(int version, String label, Optional<LocalDate> since) {
        About about = new About(
                Optional.of(label), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
        return new Release(
                "com.acme.CreateUser",
                version,
                about,
                Optional.empty(),
                "STOP",
                "RESOLVE",
                "",
                List.of(),
                List.of(),
                List.of(),
                new Promise(since, Optional.empty()));
    }
}
