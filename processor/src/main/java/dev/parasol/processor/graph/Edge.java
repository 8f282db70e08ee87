package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;

/** An outcome that leads to a node. */
public record Edge(NodeOutcome from, NodeModel to) {}
