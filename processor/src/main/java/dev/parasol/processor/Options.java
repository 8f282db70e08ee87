package dev.parasol.processor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What the user tells the processor with {@code -A}. What cannot be understood is an error. */
final class Options {

    /** The folder that holds a folder of release files for each workflow. */
    static final String RELEASES = "parasol.releases";
    /** The day on which {@code removeAfter} is judged, for builds that have to come out the same on every day. */
    static final String TODAY = "parasol.today";

    private final Map<String, String> given;
    private final Reporting reporting;

    Options(Map<String, String> given, Reporting reporting) {
        this.given = given;
        this.reporting = reporting;
    }

    Optional<Path> releases() {
        return Optional.ofNullable(given.get(RELEASES)).flatMap(this::folder);
    }

    private Optional<Path> folder(String text) {
        try {
            Optional<Path> folder = Optional.of(Path.of(text)).filter(Files::isDirectory);
            if (folder.isEmpty()) {
                wrong(
                        RELEASES,
                        text,
                        "is no folder: create it, or name the one that holds com.acme.CreateUser/v1.json");
            }
            return folder;
        } catch (InvalidPathException e) {
            wrong(RELEASES, text, "is no path: " + e.getReason());
            return Optional.empty();
        }
    }

    LocalDate today(Clock clock) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Optional.ofNullable(given.get(TODAY)).flatMap(this::date).orElse(now);
    }

    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            wrong(TODAY, text, "is no ISO-8601 date: write year, month and day, as in 2026-11-21");
            return Optional.empty();
        }
    }

    private void wrong(String option, String text, String how) {
        reporting.error("the option -A" + option + "=" + text, how);
    }
}
