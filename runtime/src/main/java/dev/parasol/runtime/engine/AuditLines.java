package dev.parasol.runtime.engine;

import dev.parasol.release.Release;
import dev.parasol.release.Retirement;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.jackson.JsonLine;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.version.VersionDecision;

/** What has happened, as JSON lines for an archive. */
final class AuditLines {

    private AuditLines() {}

    static String of(VersionDecision decision) {
        JsonLine line = new JsonLine()
                .text("workflow", decision.workflow())
                .number("seq", decision.seq())
                .text("kind", decision.kind().name());
        decision.version().ifPresent(version -> line.number("version", version));
        if (decision.kind() == VersionDecision.Kind.CANARY) {
            line.number("share", decision.share());
        }
        return line.text("by", decision.by())
                .text("why", decision.why())
                .text("at", decision.at().toString())
                .end();
    }

    static String released(Release release) {
        JsonLine line = of(release, "RELEASED");
        release.about().label().ifPresent(label -> line.text("label", label));
        release.promise().since().ifPresent(day -> line.text("on", day.toString()));
        return line.end();
    }

    static String retired(Release release, Retirement retirement) {
        return of(release, "RETIRED")
                .text("why", retirement.why())
                .text("on", retirement.on().toString())
                .end();
    }

    private static JsonLine of(Release release, String kind) {
        return new JsonLine()
                .text("workflow", release.workflow())
                .text("kind", kind)
                .number("version", release.version());
    }

    /** An entry with its payload, which callers are not shown otherwise. */
    static String of(Run run, int version, HistoryEntry shown, Entry entry) {
        JsonLine line = new JsonLine()
                .text("workflow", run.workflow())
                .text("id", run.id())
                .text("runId", run.runId())
                .number("version", version)
                .number("seq", entry.seq())
                .text("what", shown.what().name());
        shown.node().ifPresent(node -> line.text("node", node));
        if (entry.attempt() > 0) {
            line.number("attempt", entry.attempt());
        }
        entry.payload().ifPresent(payload -> line.text("type", payload.type()).json("payload", payload.json()));
        if (!entry.details().isEmpty()) {
            line.texts("details", entry.details());
        }
        return line.text("at", entry.at().toString()).text("by", entry.by()).end();
    }
}
