package dev.parasol.processor;

import dev.parasol.processor.generate.GeneratedFile;
import dev.parasol.processor.generate.Generator;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.read.Environment;
import dev.parasol.processor.read.Reader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Decides what is written in which round.
 *
 * <p>A dispatcher calls the steps that it can name. Invokers are for the other steps, and are written at once. A workflow is written when everything that it names exists:
 * another processor may be about to generate some of it. If something is still missing in the round after, its facade is
 * written all the same, for the user's code that calls it, and that makes sure of one more round, in which the rest is
 * written. What is missing even then, the compiler reports.
 */
final class Writing {

    private static final String NO_RUNTIME = """
            the runtime is not on the class path, and the generated facade calls it
                fix: add the dependency dev.parasol:parasol-runtime beside dev.parasol:parasol-annotations""";

    private final Environment environment;
    private final Output output;
    private final Reporting reporting;
    private final Generator generator;
    private final Map<TypeName, Integer> rounds = new HashMap<>();

    Writing(Environment environment, Generator generator, Output output, Reporting reporting) {
        this.environment = environment;
        this.generator = generator;
        this.output = output;
        this.reporting = reporting;
    }

    /** Writes what is ready. Whether nothing has to wait for another round. */
    boolean write(Round round, Reader reader) {
        if (!reader.hasRuntime()) {
            round.workflows()
                    .forEach(workflow -> reportMissingRuntime(workflow.model().type()));
            return true;
        }
        int before = output.size();
        round.nodes().forEach(node -> writeInvoker(node, round, reader));
        boolean done = true;
        for (CheckedWorkflow workflow : round.workflows()) {
            done &= write(workflow, round);
        }
        if (!done && output.size() == before) {
            askForAnotherRound(round);
        }
        return done;
    }

    /** By an invoker that nobody may need: the round after one that has written nothing is the last. */
    private void askForAnotherRound(Round round) {
        for (CheckedNode node : round.nodes()) {
            Optional<TypeElement> type =
                    environment.find(node.model().type().qualified()).filter(environment.sources()::contain);
            List<GeneratedFile> files = node.model() instanceof StepModel step ? generator.invoker(step) : List.of();
            if (type.isPresent() && node.isSound() && !files.isEmpty()) {
                write(files, type.get());
                return;
            }
        }
    }

    private void reportMissingRuntime(TypeName workflow) {
        reporting.error(workflow.qualified(), workflow.display() + ": " + NO_RUNTIME);
    }

    private void writeInvoker(CheckedNode node, Round round, Reader reader) {
        if (!(node.model() instanceof StepModel step) || !node.isSound()) {
            return;
        }
        Optional<TypeElement> type = environment.find(step.type().qualified());
        if (type.isPresent() && environment.sources().contain(type.get())) {
            if (round.needsInvoker(step)) {
                write(generator.invoker(step), type.get());
            }
        } else if (type.isPresent() && !reader.hasInvoker(type.get())) {
            // From a jar that was built without this processor: the first workflow that uses it stands in.
            round.firstUserOutOfReach(step)
                    .flatMap(user -> environment.find(user.qualified()))
                    .ifPresent(user -> write(generator.invoker(step), user));
        }
    }

    private boolean write(CheckedWorkflow workflow, Round round) {
        TypeName name = workflow.model().type();
        int seen = rounds.merge(name, 1, Integer::sum);
        if (!workflow.complete() && seen == 1) {
            return false;
        }
        boolean whole = workflow.complete() || seen > 2;
        reporting.guard(name.qualified(), () -> write(workflow, round, whole));
        return whole;
    }

    private void write(CheckedWorkflow workflow, Round round, boolean whole) {
        TypeName name = workflow.model().type();
        List<String> failures = round.failures(workflow);
        if (whole && !workflow.complete() && failures.isEmpty()) {
            failures = List.of("types that do not exist");
        }
        String facade = name.generated("Facade").qualified();
        List<GeneratedFile> files = generator.workflow(workflow.model(), workflow.graphs(), failures).stream()
                .filter(file -> whole || file.name().equals(facade))
                .toList();
        environment.find(name.qualified()).ifPresent(type -> write(files, type));
    }

    private void write(List<GeneratedFile> files, TypeElement origin) {
        for (GeneratedFile file : files) {
            try {
                output.write(file, origin);
            } catch (IOException e) {
                reporting.error(
                        origin.getQualifiedName().toString(), "cannot write " + file.name() + ": " + e.getMessage());
            }
        }
    }
}
