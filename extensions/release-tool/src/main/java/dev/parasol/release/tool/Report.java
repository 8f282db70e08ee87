package dev.parasol.release.tool;

/** Where it is told what was done. */
public interface Report {

    /** What was done or found. */
    void say(String text);

    /** What somebody should look at, though it stops nothing. */
    void warn(String text);
}
