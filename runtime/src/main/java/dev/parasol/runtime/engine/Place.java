package dev.parasol.runtime.engine;

/** An attempt's place among those that run, given back once. */
final class Place {

    private final Workers workers;
    private boolean taken;

    Place(Workers workers) {
        this.workers = workers;
    }

    synchronized void taken() {
        taken = true;
    }

    void release() {
        synchronized (this) {
            if (!taken) {
                return;
            }
            taken = false;
        }
        workers.release();
    }
}
