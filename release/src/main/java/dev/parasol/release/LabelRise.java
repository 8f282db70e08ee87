package dev.parasol.release;

import java.util.Locale;

/** How much a semantic version rises. The later ones are more. */
public enum LabelRise {
    /** Who starts instances and sends events notices nothing, and nothing new can happen. */
    PATCH,
    /** New nodes or outcomes. */
    MINOR,
    /** What instances are started with, or an event that they await, breaks. */
    MAJOR;

    /** As messages say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
