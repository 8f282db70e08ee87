package dev.parasol.runtime.dispatch;

import dev.parasol.UniqueScope;

/**
 * What identifies a workflow's instances.
 *
 * @param key the business key's name
 * @param scope where its values are unique among active instances
 */
public record UniqueKey(String key, UniqueScope scope) {}
