package dev.parasol.benchmarks.steps;

import dev.parasol.benchmarks.steps.Contestant.Database;
import dev.parasol.benchmarks.steps.Contestant.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who did how much. */
record Standings(List<Standing> all) {

    /**
     * What one did.
     *
     * @param alone one workflow at a time
     * @param together many
     */
    record Standing(Contestant contestant, Result alone, Result together) {
        String title() {
            return Standings.title(contestant);
        }
    }

    static final int MANY = 64;

    static String title(Contestant contestant) {
        String place = switch (contestant.database()) {
            case NONE -> ", memory";
            case SQLITE -> ", SQLite";
            case POSTGRES -> ", PostgreSQL";
            case OWN -> "";
        };
        return contestant.name() + place;
    }

    /** Prints the table, and writes it, one JSON line a system, and a plot. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String table = table();
        System.out.println("\n" + table);
        Files.writeString(folder.resolve("steps.md"), table);
        Files.writeString(folder.resolve("steps.jsonl"), lines());
        Files.writeString(folder.resolve("steps.svg"), new Plot(this).svg());
        System.out.println("Written to " + folder + ": steps.md, steps.jsonl, steps.svg");
    }

    String table() {
        return """
            | system | one at a time: workflows/s | ms a workflow, median | p99 | of the limit | %d at a time: steps/s \
            | of the limit | processor \u00b5s a workflow, alone / together | statements a workflow, alone / together | commits, and writing ones, a workflow, alone | WAL bytes a workflow, alone / together |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """.formatted(MANY) + all.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Standing standing) {
        Result one = standing.alone();
        Result many = standing.together();
        boolean grouped = standing.contestant().limit() == Limit.GROUPED;
        String single = grouped
                ? " | | | "
                : "%,.0f | %.3f | %.3f | %s"
                        .formatted(
                                one.stepsPerSecond() / Sum.STEPS,
                                one.median() / 1e6,
                                one.late() / 1e6,
                                ratio(standing, Limit.ONE_BY_ONE, Standing::alone));
        return "| %s | %s | %,.0f | %s | %.0f / %.0f | %s |%n"
                .formatted(
                        standing.title(),
                        single,
                        many.stepsPerSecond(),
                        ratio(standing, Limit.GROUPED, Standing::together),
                        one.cpuMicros(),
                        many.cpuMicros(),
                        onServer(standing.contestant(), one, many));
    }

    private static String onServer(Contestant contestant, Result one, Result many) {
        return contestant.database() == Database.POSTGRES
                ? "%.1f / %.1f | %.1f, %.1f | %,.0f / %,.0f"
                        .formatted(
                                one.statements(),
                                many.statements(),
                                one.commits(),
                                one.writes(),
                                one.walBytes(),
                                many.walBytes())
                : " | | ";
    }

    /** How much of what its database could do a system does; nothing where nobody says what that is. */
    private String ratio(Standing standing, Limit limit, Function<Standing, Result> which) {
        return all.stream()
                .filter(other -> other.contestant().limit() == limit)
                .filter(other ->
                        other.contestant().database() == standing.contestant().database())
                .map(other -> which.apply(standing).stepsPerSecond()
                        / which.apply(other).stepsPerSecond())
                .map(share -> String.format(Locale.ROOT, "%.2f", share))
                .collect(Collectors.joining());
    }

    private String lines() {
        return all.stream()
                .map(each -> "{\"system\":\"%s\",\"alone\":%s,\"together\":%s}%n"
                        .formatted(each.title(), json(each.alone()), json(each.together())))
                .collect(Collectors.joining());
    }

    private static String json(Result result) {
        return String.format(
                Locale.ROOT,
                "{\"workflows\":%d,\"nanos\":%d,\"medianNanos\":%d,\"p99Nanos\":%d,\"stepsPerSecond\":%.1f,"
                        + "\"cpuMicrosAWorkflow\":%.1f,\"statementsAWorkflow\":%.2f,\"commitsAWorkflow\":%.2f,\"writesAWorkflow\":%.2f,\"walBytesAWorkflow\":%.0f}",
                result.workflows(),
                result.nanos(),
                result.median(),
                result.late(),
                result.stepsPerSecond(),
                result.cpuMicros(),
                result.statements(),
                result.commits(),
                result.writes(),
                result.walBytes());
    }
}
