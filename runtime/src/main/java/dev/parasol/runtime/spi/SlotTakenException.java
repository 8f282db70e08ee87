package dev.parasol.runtime.spi;

import dev.parasol.runtime.error.ParasolException;

/** Another run holds the uniqueness slot; nothing was written. */
public class SlotTakenException extends ParasolException {
    private static final long serialVersionUID = 1L;

    private final transient Run holder;

    public SlotTakenException(Run holder) {
        super(holder.id() + " holds the slot with run " + holder.runId());
        this.holder = holder;
    }

    /** The run that holds the slot. */
    public Run holder() {
        return holder;
    }
}
