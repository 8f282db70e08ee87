package dev.parasol.processor.generate;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is generated for one annotated type. Names that a class of the user's has already are left to it. */
public final class Generator {

    /** What the rules about releases have asked for already. */
    private final IdentityHashMap<VersionGraph, String> definitions = new IdentityHashMap<>();

    /** The invoker of a step that has one {@code execute} whose outcomes are known; nothing for any other step. */
    public List<GeneratedFile> invoker(StepModel step) {
        if (!canBeInvoked(step)) {
            return List.of();
        }
        return step.execute().stream()
                .map(execute -> (GeneratedFile) new InvokerSource(step, execute).file())
                .toList();
    }

    private static boolean canBeInvoked(StepModel step) {
        TypeShape shape = step.shape();
        boolean isReachable = shape.kind() == TypeShape.Kind.CLASS && shape.accessible();
        boolean isConcrete = !shape.abstractType() && !shape.inner();
        boolean isCallable =
                step.execute().filter(execute -> execute.accessible()).isPresent();
        return isReachable
                && isConcrete
                && isCallable
                && hasOutcomes(step)
                && step.takenInvoker().isEmpty();
    }

    private static boolean hasOutcomes(StepModel step) {
        return step.outcomesAreKnown()
                && step.outcomes().stream()
                        .allMatch(outcome -> outcome.payload().shape().accessible());
    }

    /**
     * The facade, the dispatcher, and each version's definition and diagram.
     *
     * @param graphs those of {@link WorkflowModel#versions}, in that order
     * @param failures the codes of the rules that failed; where there is one, only what other code of the user's needs to
     *     compile is generated, with bodies that throw an exception which names the codes. Definitions and diagrams are left out, unless all that fails is a promise
     */
    public List<GeneratedFile> workflow(WorkflowModel workflow, List<VersionGraph> graphs, List<String> failures) {
        Umbrella umbrella = new Umbrella(workflow, graphs, failures);
        List<GeneratedFile> files = new ArrayList<>();
        Stream.of(new FacadeSource(umbrella).file(), new DispatcherSource(umbrella).file())
                .filter(file -> !workflow.taken().contains(file.type()))
                .forEach(files::add);
        if (failures.stream().allMatch(Generator::isAboutReleases)) {
            graphs.forEach(graph -> files.addAll(resources(workflow, graph)));
        }
        return List.copyOf(files);
    }

    /** A graph that is sound but not what was promised is written down all the same: whoever releases it again needs it. */
    private static boolean isAboutReleases(String failure) {
        return failure.startsWith("PSL5");
    }

    /** A version's definition as JSON. */
    public String definition(WorkflowModel workflow, VersionGraph graph) {
        return definitions.computeIfAbsent(graph, missing -> new DefinitionText(workflow, missing).text());
    }

    private List<GeneratedFile> resources(WorkflowModel workflow, VersionGraph graph) {
        TypeName type = workflow.type();
        String path =
                "META-INF/parasol/" + type.qualified() + "/v" + graph.version().key();
        return List.of(
                new GeneratedFile.Resource(path + ".json", definition(workflow, graph)),
                new GeneratedFile.Resource(path + ".mmd", new Diagram(graph).text()));
    }
}
