package dev.parasol.processor;

import dev.parasol.processor.generate.Generator;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.rule.Promised;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseFolder;
import dev.parasol.release.ReleaseJson;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts what is written beside what was released. */
final class Promises {

    private final ReleaseFiles files;
    private final LocalDate today;
    private final Generator generator;

    /** @param today the day on which dates are judged */
    Promises(ReleaseFiles files, LocalDate today, Generator generator) {
        this.generator = generator;
        this.files = files;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** @param sound whether the workflow keeps all rules but those about releases */
    Promised of(CheckedWorkflow workflow, boolean sound) {
        ReleaseFolder found = files.of(workflow.model().type());
        boolean compared = sound && (!found.releases().isEmpty() || labels(workflow) > 1);
        return new Promised(
                workflow.model(),
                compared ? written(workflow) : new TreeMap<>(),
                found.releases(),
                found.unreadable(),
                sound);
    }

    private static long labels(CheckedWorkflow workflow) {
        return workflow.model().versions().stream()
                .flatMap(version -> version.header().stream())
                .filter(header -> header.label().isPresent())
                .count();
    }

    /** What would be released now: the very text that is generated. */
    private SortedMap<Integer, Release> written(CheckedWorkflow workflow) {
        SortedMap<Integer, Release> written = new TreeMap<>();
        for (VersionGraph graph : workflow.graphs()) {
            String definition = generator.definition(workflow.model(), graph);
            String name = graph.version().name();
            written.put(graph.version().key(), ReleaseJson.read(definition, name));
        }
        return written;
    }
}
