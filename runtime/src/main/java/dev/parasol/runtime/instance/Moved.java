package dev.parasol.runtime.instance;

/**
 * How an instance came to another version.
 *
 * @param from the version that it was on
 * @param to the version that it has been on since
 * @param by who moved it
 * @param why for what reason
 */
public record Moved(int from, int to, String by, String why) {}
