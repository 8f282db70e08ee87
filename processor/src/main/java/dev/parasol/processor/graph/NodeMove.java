package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;

/**
 * Where an instance goes on that rests at a node when it is moved.
 *
 * @param from the node of the old version
 * @param to the node of the new one
 */
public record NodeMove(NodeModel from, NodeModel to) {}
