package dev.parasol.runtime.core;

import dev.parasol.runtime.error.ParasolException;

/** A history that this definition cannot have led to: it belongs to another graph, or was damaged. */
public class UnfittingDecisionException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public UnfittingDecisionException(String message) {
        super(message);
    }
}
