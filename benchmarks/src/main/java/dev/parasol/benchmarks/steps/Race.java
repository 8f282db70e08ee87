package dev.parasol.benchmarks.steps;

import dev.parasol.benchmarks.compile.Folders;
import dev.parasol.benchmarks.steps.Standings.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/**
 * Lets all systems do the same work: one workflow at a time, then many. All are up all the time, and take turns, so that
 * whatever disturbs the machine disturbs each of them.
 */
public final class Race {

    private final List<Runner> runners = new ArrayList<>();
    private final Duration heat;
    private final int rounds;

    private Race(Duration heat, int rounds) {
        this.heat = heat;
        this.rounds = rounds;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder for the results, the seconds of a heat, how many rounds there are, and a regular expression
     *     for the names of those that take part
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Race race = new Race(Duration.ofSeconds(Long.parseLong(arguments[1])), Integer.parseInt(arguments[2]));
        Path folder = Files.createTempDirectory("parasol-steps");
        Standings standings;
        try (Server server = new Server()) {
            standings = race.run(server, folder, arguments[3]);
        } finally {
            race.runners.forEach(Runner::close);
            Folders.delete(folder);
        }
        standings.write(Path.of(arguments[0]));
        System.exit(0); // the embedded server leaves a thread
    }

    private Standings run(Server server, Path folder, String names)
            throws IOException, SQLException, InterruptedException {
        for (Contestant contestant : ServiceLoader.load(Contestant.class)) {
            if (Standings.title(contestant).matches(names) && isThere(contestant)) {
                runners.add(new Runner(contestant, runners.size(), server, folder));
            }
        }
        // many first: compilers that learn by counting have seen enough after a few seconds of that only
        round(Standings.MANY, "warm-up");
        round(1, "warm-up");
        List<Result> alone = heats(1);
        List<Result> together = heats(Standings.MANY);
        List<Standing> standings = new ArrayList<>();
        for (int index = 0; index < runners.size(); index++) {
            standings.add(new Standing(runners.get(index).contestant(), alone.get(index), together.get(index)));
        }
        return new Standings(standings);
    }

    private static boolean isThere(Contestant contestant) {
        contestant.absence().ifPresent(why -> System.out.printf("%s does not take part: %s%n", contestant.name(), why));
        return contestant.absence().isEmpty();
    }

    /** The median of each. */
    private List<Result> heats(int atATime) throws IOException, SQLException, InterruptedException {
        List<List<Result>> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            all.add(round(atATime, "round " + round));
        }
        return IntStream.range(0, runners.size())
                .mapToObj(runner -> Result.median(
                        all.stream().map(round -> round.get(runner)).toList()))
                .toList();
    }

    private List<Result> round(int atATime, String name) throws IOException, SQLException, InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Runner runner : runners) {
            Result result = runner.run(atATime, heat);
            results.add(result);
            System.out.printf(
                    "%s, %d at a time, %s: %,.0f steps/s%n",
                    Standings.title(runner.contestant()), atATime, name, result.stepsPerSecond());
        }
        return results;
    }
}
