package dev.parasol.release;

import java.time.LocalDate;

/**
 * That a version is gone for good.
 *
 * @param on the day on which it was
 * @param why the reason, as a person gave it
 */
public record Retirement(LocalDate on, String why) {}
