package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A type that a graph names, and what it turned out to be.
 *
 * @param node what it is as a node, where it carries {@code @Step} or {@code @Await}
 * @param records the records it stands for as an {@code on}: itself where it is one, the leaves where it is a sealed
 *     interface; empty where it is neither
 * @param enclosing the types around it, the nearest first
 */
public record Mention(
        TypeName type, TypeShape shape, Optional<NodeModel> node, List<TypeName> records, List<TypeName> enclosing) {}
