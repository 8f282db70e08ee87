package dev.parasol.runtime.instance;

import dev.parasol.release.Comparison;
import dev.parasol.runtime.definition.Definition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a workflow as it was at a moment; does not change. */
public interface Instance {

    /** The key's name and value, as in {@code "userid::joao123"}; with a random suffix where keys have no limit. */
    String id();

    /** Unique over all workflows and runs. */
    String runId();

    /** The business key, as in {@code "joao123"}. */
    String key();

    /** The binary name of the workflow's interface. */
    String workflow();

    /** The version it is on: the one it was started on, unless it was moved. */
    int version();

    /** The hash of the graph it runs on. */
    String fingerprint();

    /**
     * What it runs on: the version as it is compiled, where that is the same graph, otherwise the graph that was stored when
     * it began. Kept in memory once a node has read it.
     */
    Definition definition();

    /**
     * What has changed since it began: its {@link #definition} beside the same version as it is compiled into this process.
     * Empty where this process has no such version. To put it beside another version there is {@link
     * Definition#comparedWith}.
     */
    Optional<Comparison> comparison();

    /** Where it stands. */
    Status status();

    /** When it was created. */
    Instant startedAt();

    /** When the last thing in its history happened. */
    Instant updatedAt();

    /** The nodes that are running, waiting for another attempt, awaiting an event, or being compensated; in order. */
    List<String> active();

    /** The events that it can take now, by the names of their records; in order. */
    List<String> awaiting();

    /**
     * The latest outcome of a type: a record, or an interface that it implements.
     *
     * @throws dev.parasol.runtime.error.CodecException if it was stored in a shape that no longer reads
     */
    <T> Optional<T> outcome(Class<T> type);

    /**
     * The outcomes that led to {@code End}, in the order in which they came.
     *
     * @throws dev.parasol.runtime.error.CodecException if one was stored in a shape that no longer reads
     */
    List<Object> result();

    /** Why it failed, also when it is compensated for that; empty otherwise. */
    Optional<Failure> failure();

    /** What this process has no code for; empty unless it is {@link Status#STALLED}. */
    List<String> missing();

    /** What it was started with to be found by. */
    Map<String, String> attributes();

    /** Everything that happened, in order. */
    List<HistoryEntry> history();

    /**
     * Everything that happened with all payloads, as JSON: one object a line, and a line break after each.
     *
     * @throws dev.parasol.runtime.error.CodecException if a payload was not written as JSON
     */
    String historyAsJsonLines();
}
