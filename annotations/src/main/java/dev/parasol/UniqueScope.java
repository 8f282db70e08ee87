package dev.parasol;

/** Where a business key is unique among active instances. See {@link Unique}. */
public enum UniqueScope {
    /** One active instance a key, whatever its version. */
    WORKFLOW,
    /** One active instance a key and version: for blue and green side by side. */
    VERSION,
    /** One active instance a key over all workflows whose key has the same name. */
    GLOBAL,
    /** No limit; each instance's id gets a random suffix. */
    NONE
}
