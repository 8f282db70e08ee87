package dev.parasol.processor.model;

/**
 * {@code @Unique} on a workflow.
 *
 * @param key the key's name as written (empty where it was not)
 * @param scope the constant's name in {@code UniqueScope}
 */
public record UniqueModel(Written<String> key, String scope, Origin annotation) {}
