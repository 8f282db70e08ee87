package dev.parasol.runtime.engine;

/** At most so many places at a time. */
final class Limit {

    private final int most;
    private int taken;

    Limit(int most) {
        this.most = most;
    }

    boolean hasRoom() {
        return taken < most;
    }

    boolean isUnused() {
        return taken == 0;
    }

    void take() {
        taken++;
    }

    void giveBack() {
        taken--;
    }
}
