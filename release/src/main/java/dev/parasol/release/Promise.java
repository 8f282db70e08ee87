package dev.parasol.release;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when a version is kept, and whether it still is.
 *
 * @param since the day on which it was released; empty if nobody has written it down, or it is not released
 * @param retired when and why nothing needs it any more
 */
public record Promise(Optional<LocalDate> since, Optional<Retirement> retired) {

    /** Nothing is promised, or nobody has written down since when. */
    public static final Promise NONE = new Promise(Optional.empty(), Optional.empty());
}
