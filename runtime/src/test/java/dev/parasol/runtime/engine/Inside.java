package dev.parasol.runtime.engine;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.spi.Entry;
import java.util.concurrent.ExecutorService;

/** What a simulation needs of the engine's insides. */
public final class Inside {

    private Inside() {}

    /** A thread that brings about what its calls of an engine wait for. */
    public abstract static class BusyThread extends Thread implements Answers.Busy {

        protected BusyThread(Runnable task) {
            super(task);
        }
    }

    /** An engine's settings, with steps on the given threads. */
    public static WorkflowEngine.Builder builder(ExecutorService stepThreads) {
        return new LocalEngineBuilder().stepThreads(stepThreads);
    }

    /** What was decided with an entry. */
    public static Decision decision(Entry entry) {
        return new EntryReader(entry).read();
    }
}
