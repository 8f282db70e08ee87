package dev.parasol.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a workflow as it was, or is about to be, released.
 *
 * @param workflow the binary name of the workflow's interface
 * @param version the version's key
 * @param about what is said about it
 * @param input the binary name of the input's type; empty for a workflow without input
 * @param onFailure the constant's name in {@code OnFailure}
 * @param onContinue the constant's name in {@code OnContinue}
 * @param start the name of the first node
 * @param shapes what the input and every outcome look like, and every type in them, each once
 * @param promise since when it is kept, and whether it still is
 */
public record Release(
        String workflow,
        int version,
        About about,
        Optional<String> input,
        String onFailure,
        String onContinue,
        String start,
        List<Node> nodes,
        List<Transition> transitions,
        List<Shape> shapes,
        Promise promise) {

    public Release {
        nodes = List.copyOf(nodes);
        transitions = List.copyOf(transitions);
        shapes = List.copyOf(shapes);
    }

    /** {@code CreateUser v2}: how every message about it begins. */
    public String name() {
        return Names.display(workflow) + " v" + version;
    }

    /** The node of a name. */
    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** What a type looks like, where it is a record, a sealed interface or an enum that is stored. */
    public Optional<Shape> shape(String type) {
        return shapes.stream().filter(shape -> shape.type().equals(type)).findFirst();
    }

    /** When and why nothing needs it any more. */
    public Optional<Retirement> retired() {
        return promise.retired();
    }

    /** The same, released on a day. */
    public Release releasedOn(LocalDate day) {
        return with(new Promise(Optional.of(day), promise.retired()));
    }

    /** The same, retired. */
    public Release retire(Retirement retirement) {
        return with(new Promise(promise.since(), Optional.of(retirement)));
    }

    private Release with(Promise changed) {
        return new Release(
                workflow, version, about, input, onFailure, onContinue, start, nodes, transitions, shapes, changed);
    }

    /** Where a version's file is, in the resources of the module that declares the workflow. */
    public static String path(String workflow, int version) {
        return folder(workflow) + "/v" + version + ".json";
    }

    /**
     * Where the files of a workflow are.
     *
     * @param workflow the interface's name, as source code or as the class loader says it
     */
    public static String folder(String workflow) {
        return "META-INF/parasol/releases/" + workflow.replace('$', '.');
    }
}
