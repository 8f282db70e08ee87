package dev.parasol.examples.crash;

import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Kills a process in the middle of a step, then opens its file and goes on. */
public final class CrashExample {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final Path register;
    private final PrintStream out;

    private CrashExample(Path folder, PrintStream out) {
        this.file = folder.resolve("trips.db");
        this.register = folder.resolve("hotel.txt");
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        CrashExample example = new CrashExample(folder, out);
        example.crash();
        example.goOn();
    }

    private void crash() {
        try {
            Process first = Jvm.start(FirstProcess.class, file.toString(), register.toString());
            try (BufferedReader lines = first.inputReader()) {
                relayUntilItAsksTheHotel(lines);
            } finally {
                first.destroyForcibly().waitFor();
            }
            out.println("first process:  is killed before the answer is recorded");
        } catch (IOException cannotRun) {
            throw new UncheckedIOException(cannotRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the first process was being killed", interrupted);
        }
    }

    private void relayUntilItAsksTheHotel(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println("first process:  " + line);
            if (line.startsWith("asks the hotel")) {
                return;
            }
        }
        throw new IllegalStateException("the first process ended by itself; what it printed last says why");
    }

    private void goOn() {
        Agency agency = new Agency(new Hotel(register), true, line -> out.println("second process: " + line));
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(SqliteStore.open(file))
                .steps(agency::step)
                .nodeName("the second process")
                .start()) {
            Instance trip = TripFacade.on(engine).await("ana", PATIENCE);
            out.printf("%s is %s%n", trip.id(), trip.status());
            print(outcomes(trip).values());
        }
    }

    /** Says who recorded which outcomes, as the history has it. */
    private static Map<String, StringJoiner> outcomes(Instance trip) {
        Map<String, StringJoiner> byProcess = new LinkedHashMap<>();
        for (HistoryEntry entry : trip.history()) {
            entry.outcome()
                    .ifPresent(outcome -> byProcess
                            .computeIfAbsent(entry.by(), by -> new StringJoiner(", ", "  recorded by " + by + ": ", ""))
                            .add(outcome.substring(outcome.lastIndexOf('.') + 1).replace('$', '.')));
        }
        return byProcess;
    }

    private void print(Collection<StringJoiner> lines) {
        lines.forEach(out::println);
    }
}
