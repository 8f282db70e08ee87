package dev.parasol.runtime.definition;

import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import dev.parasol.release.Comparison;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One version of a workflow as data: what the processor writes down and the runtime walks. Its JSON form is read and
 * written by {@link DefinitionJson}.
 *
 * @param workflow the binary name of the workflow's interface
 * @param version the version's key
 * @param about what is said about it
 * @param input the binary name of the input's type; empty for a workflow without input
 * @param onFailure what happens when a step has failed for good and no transition catches it
 * @param onContinue which version the next run gets
 * @param graph its nodes and transitions
 */
public record Definition(
        String workflow,
        int version,
        About about,
        Optional<String> input,
        OnFailure onFailure,
        OnContinue onContinue,
        Graph graph) {

    /** Every edge, transition by transition. */
    public List<Edge> edges() {
        return graph.edges();
    }

    /**
     * The names of the nodes that lead directly to a step or await, in the order of the graph's nodes.
     *
     * @throws IllegalArgumentException if the version has no such node; the message names those it has
     */
    public List<String> predecessors(String step) {
        return graph.predecessors(step);
    }

    /** Like {@link #predecessors(String)}, for a step's class or an awaited interface. */
    public List<String> predecessors(Class<?> step) {
        return graph.predecessors(step.getName());
    }

    /**
     * The SHA-256 hash, in 64 hexadecimal digits, of everything that decides how an instance runs: nodes and outcomes,
     * transitions and delays, parameter sources and await timeouts; not labels, descriptions, tags or retry settings.
     */
    public String fingerprint() {
        return graph.fingerprint();
    }

    /**
     * What this definition would have to be changed by to become another one: of the same version, then and now, or of two
     * versions. What the input and the outcomes look like is no part of a definition, so the shapes of payloads are not
     * compared: that is the compiler's, which has the release files.
     */
    public Comparison comparedWith(Definition other) {
        return Comparison.of(release(), other.release());
    }

    private Release release() {
        String json = new String(DefinitionJson.write(this), StandardCharsets.UTF_8);
        return ReleaseJson.readDefinition(json, workflow + " v" + version);
    }

    /** What a router or an operator may know of this version. */
    public VersionInfo info() {
        return new VersionInfo(
                version,
                about.label(),
                about.description(),
                about.deprecatedSince(),
                about.removeAfter(),
                graph.fingerprint());
    }
}
