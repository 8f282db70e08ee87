package dev.parasol.processor.graph;

import dev.parasol.processor.model.VersionModel;

/** A version's transitions resolved to nodes, outcomes and edges, as far as they make sense. */
public record VersionGraph(VersionModel version) {}
