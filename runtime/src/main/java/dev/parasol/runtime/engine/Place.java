package dev.parasol.runtime.engine;

/** An attempt's place among those that run: asked for once, given back once. All but its workers leave it alone. */
final class Place {

    private enum Stage {
        NEW,
        WAITING,
        TAKEN,
        OVER
    }

    private final Workers workers;
    private final Lane lane;
    private final Runnable task;
    private Stage stage = Stage.NEW;
    private long arrival;

    Place(Workers workers, Lane lane, Runnable task) {
        this.workers = workers;
        this.lane = lane;
        this.task = task;
    }

    /** Runs the task as soon as there is room. It has to {@link #release} the place when it is over. */
    void run() {
        workers.run(this);
    }

    /** The task is over; the next one may begin. */
    void release() {
        workers.release(this);
    }

    /** The task is not wanted any more: it does not begin if it has not. Has it begun, the place stays taken. */
    void leave() {
        workers.leave(this);
    }

    Lane lane() {
        return lane;
    }

    Runnable task() {
        return task;
    }

    long arrival() {
        return arrival;
    }

    boolean isNew() {
        return stage == Stage.NEW;
    }

    void await(long number) {
        stage = Stage.WAITING;
        arrival = number;
        lane.add(this);
    }

    void take() {
        if (stage == Stage.WAITING) {
            lane.remove(this);
        }
        stage = Stage.TAKEN;
        lane.take();
    }

    void giveBack() {
        if (stage == Stage.TAKEN) {
            stage = Stage.OVER;
            lane.giveBack();
        }
    }

    void giveUp() {
        if (stage != Stage.TAKEN) {
            stage = Stage.OVER;
            lane.remove(this);
        }
    }
}
