package dev.parasol.release;

import java.util.Optional;

/**
 * One difference between two releases.
 *
 * @param kind what it means for instances that began on the first
 * @param part what it is a difference of
 * @param asks how much a label rises at least when a new version brings it
 * @param sentence as a person would say it: {@code CreateRecord.Created led to End, now to EnrichProfile}
 * @param subject the binary name of the node or type that it is about; of the workflow where it is about neither
 * @param component the record's component that it is about
 * @param remedy the line of source that would take it back, where there is one
 */
public record Change(
        Kind kind,
        Part part,
        LabelRise asks,
        String sentence,
        String subject,
        Optional<String> component,
        Optional<String> remedy) {

    /** What a change means for instances that began before it. The later ones mean more. */
    public enum Kind {
        /** They go on as if nothing had changed. */
        COMPATIBLE,
        /** They run on another graph: they finish on the old one, or are moved. */
        MIGRATION_REQUIRED,
        /** What they have stored does not read any more. */
        INCOMPATIBLE
    }

    /** What a change is a change of. */
    public enum Part {
        /** Nodes, transitions, delays and where parameters come from. */
        GRAPH,
        /** What is stored: the input and the outcomes. */
        PAYLOAD,
        /** What is said about the version, and how steps are tried again. */
        ABOUT
    }

    static Change graph(LabelRise asks, String subject, String sentence) {
        return new Change(
                Kind.MIGRATION_REQUIRED, Part.GRAPH, asks, sentence, subject, Optional.empty(), Optional.empty());
    }

    static Change about(String subject, String sentence) {
        return new Change(
                Kind.COMPATIBLE, Part.ABOUT, LabelRise.PATCH, sentence, subject, Optional.empty(), Optional.empty());
    }
}
