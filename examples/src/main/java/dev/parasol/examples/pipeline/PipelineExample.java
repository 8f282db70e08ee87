package dev.parasol.examples.pipeline;

import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Runs the samples of a release; those of one contig fail. On the next day the index that was missing is there, and an
 * engine on the same file retries what failed. On the third day a tool has become better, and one sample goes through it
 * again.
 */
public final class PipelineExample {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SAMPLES = 12;
    private static final int ALIGNMENTS = 2;
    private static final String RELEASE = "2026-11";
    private static final List<String> CONTIGS = List.of("chr20", "chr21", "chrM");

    private final Lab lab = new Lab(Set.of("chr20", "chr21"));
    private final Path file;
    private final PrintStream out;

    private PipelineExample(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        PipelineExample example = new PipelineExample(folder.resolve("samples.db"), out);
        example.runAll();
        example.retryWhatFailed();
        example.runOneAnew();
    }

    private void runAll() {
        try (WorkflowEngine engine = engine()) {
            VariantCallingFacade calling = VariantCallingFacade.on(engine);
            for (int n = 1; n <= SAMPLES; n++) {
                String contig = CONTIGS.get(n % CONTIGS.size());
                calling.start("na" + n, new Sample(contig, 10_000), options(contig));
            }
            List<Instance> ofRelease = calling.list(ofRelease());
            out.printf("%d samples of release %s run%n", ofRelease.size(), RELEASE);
            await(calling, ofRelease);
            print(calling);
            boolean kept = lab.mostAligning() <= ALIGNMENTS;
            out.printf("  %s than %d alignments at a time%n", kept ? "never more" : "more", ALIGNMENTS);
        }
    }

    private void retryWhatFailed() {
        lab.addIndex("chrM");
        try (WorkflowEngine engine = engine()) {
            VariantCallingFacade calling = VariantCallingFacade.on(engine);
            List<Instance> failed =
                    calling.list(ofRelease().attribute("contig", "chrM").status(Status.FAILED));
            failed.forEach(sample -> calling.retry(sample.key()));
            out.printf("chrM is indexed, and the %d that failed are retried%n", failed.size());
            await(calling, failed);
            print(calling);
        }
    }

    private void runOneAnew() {
        lab.findMoreSnvs();
        try (WorkflowEngine engine = engine()) {
            VariantCallingFacade calling = VariantCallingFacade.on(engine);
            calling.rerun("na1", CallSnvs.class, "na1again");
            out.println("CallSnvs finds more by now; na1 is run anew from there");
            print(calling.await("na1", PATIENCE));
            print(calling.await("na1again", PATIENCE));
            print(calling);
        }
    }

    private void print(Instance sample) {
        int variants = sample.outcome(Report.Written.class).orElseThrow().variants();
        out.printf("  %s: %d variants%n", sample.id(), variants);
    }

    private WorkflowEngine engine() {
        return WorkflowEngine.builder()
                .store(SqliteStore.open(file))
                .steps(lab::step)
                .limit(Align.class, ALIGNMENTS)
                .start();
    }

    /** Where one search fails for good, the other two finish, so that a retry need not repeat them. */
    private static StartOptions options(String contig) {
        return StartOptions.attribute("release", RELEASE)
                .attribute("contig", contig)
                .failFast(false);
    }

    private static InstanceQuery ofRelease() {
        return InstanceQuery.all().attribute("release", RELEASE);
    }

    private static void await(VariantCallingFacade calling, List<Instance> samples) {
        samples.forEach(sample -> calling.await(sample.key(), PATIENCE));
    }

    private void print(VariantCallingFacade calling) {
        new Summary(calling.list(ofRelease()), lab).print(out);
    }
}
