package dev.parasol;

/** The default of a class-valued annotation member: nothing was written there. Not meant to be written by hand. */
public final class Unspecified {
    private Unspecified() {}
}
