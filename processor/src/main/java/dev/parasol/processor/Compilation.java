package dev.parasol.processor;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.read.Environment;
import dev.parasol.processor.read.Reader;
import dev.parasol.processor.read.Reading;
import dev.parasol.processor.read.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * The rounds of one compilation.
 *
 * <p>Types are remembered by name and read again in every round, because a compiler may forget a round's elements. Problems
 * are printed when every facade is written: the round after an error is the last, and in the last nothing can be written
 * that the user's code sees.
 */
final class Compilation {

    private final Environment environment;
    private final Promises promises;
    private final Writing writing;
    private final Reporting reporting;
    /** Qualified names, sorted, because compilers bring annotated types in any order. */
    private final Set<String> workflows = new TreeSet<>();

    private final Set<String> openWorkflows = new TreeSet<>();
    private final Set<String> openNodes = new TreeSet<>();

    Compilation(Environment environment, Promises promises, Writing writing, Reporting reporting) {
        this.environment = environment;
        this.promises = promises;
        this.writing = writing;
        this.reporting = reporting;
    }

    void addWorkflow(TypeElement type) {
        workflows.add(name(type));
        openWorkflows.add(name(type));
    }

    /** Adds a step or an await. */
    void addNode(TypeElement type) {
        openNodes.add(name(type));
    }

    /** One round that is not the last. */
    void proceed() {
        if (openWorkflows.isEmpty() && openNodes.isEmpty()) {
            return;
        }
        Reader reader = reader();
        Round round = read(reader);
        if (writing.write(round, reader)) {
            report(round);
        }
    }

    /** The last round: what could not be read in full is left to the compiler. */
    void finish() {
        if (!openWorkflows.isEmpty() || !openNodes.isEmpty()) {
            report(read(reader()));
        }
    }

    private void report(Round round) {
        reporting.print(round.problems());
        openWorkflows.clear();
        round.nodes().forEach(node -> openNodes.remove(node.model().type().qualified()));
    }

    private Reader reader() {
        List<TypeElement> umbrellas = workflows.stream()
                .map(environment::find)
                .flatMap(Optional::stream)
                .toList();
        return new Reader(environment, umbrellas);
    }

    private Round read(Reader reader) {
        List<CheckedWorkflow> checked = new ArrayList<>();
        for (String name : List.copyOf(openWorkflows)) {
            reporting.guard(name, () -> workflow(reader, name).ifPresent(checked::add));
        }
        List<NodeModel> annotated = new ArrayList<>();
        for (String name : List.copyOf(openNodes)) {
            reporting.guard(name, () -> node(reader, name).ifPresent(annotated::add));
        }
        Round round = new Round(checked, annotated);
        reporting.guard("the release files", () -> round.check(promises));
        return round;
    }

    private Optional<CheckedWorkflow> workflow(Reader reader, String name) {
        Optional<Reading<WorkflowModel>> reading = environment.find(name).flatMap(reader::workflow);
        return reading.map(found -> CheckedWorkflow.of(found.model(), found.complete()));
    }

    private Optional<NodeModel> node(Reader reader, String name) {
        return environment
                .find(name)
                .map(reader::node)
                .filter(Reading::complete)
                .flatMap(Reading::model);
    }

    private static String name(TypeElement type) {
        TypeName name = TypeNames.of(type);
        return name.qualified();
    }
}
