package dev.parasol.benchmarks.steps;

import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.memory.MemoryStore;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.time.Duration;

/** Parasol, on each of its stores. */
abstract class Parasol implements Contestant {

    private static final Duration LONG = Duration.ofMinutes(1);

    abstract Store store(String place);

    @Override
    public String name() {
        return "Parasol";
    }

    @Override
    public Course open(String place) {
        return new Lines(start(place));
    }

    final WorkflowEngine start(String place) {
        return WorkflowEngine.builder().store(store(place)).start();
    }

    /** An engine that is up. */
    static class Lines implements Course {

        private WorkflowEngine engine;
        private LineFacade lines;

        Lines(WorkflowEngine engine) {
            this.engine = engine;
            this.lines = LineFacade.on(engine);
        }

        void replace(WorkflowEngine another) {
            engine.close();
            engine = another;
            lines = LineFacade.on(another);
        }

        @Override
        public int run(String key) {
            lines.start(key, new Line.Begin(Sum.first()));
            Instance ended = lines.await(key, LONG);
            Sum.check(ended.outcome(Line.Five.AtFive.class).orElseThrow().total());
            return 1;
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    /** In memory. */
    public static final class InMemory extends Parasol {
        @Override
        public Database database() {
            return Database.NONE;
        }

        @Override
        Store store(String place) {
            return MemoryStore.create();
        }

        @Override
        public Course open(String place) {
            return new Lines(start(place)) {
                @Override
                public void begin() {
                    replace(start(place));
                }
            };
        }
    }

    /** On SQLite. */
    public static final class OnSqlite extends Parasol {
        @Override
        public Database database() {
            return Database.SQLITE;
        }

        @Override
        Store store(String place) {
            return SqliteStore.open(Path.of(place));
        }
    }

    /** On PostgreSQL. */
    public static final class OnPostgres extends Parasol {
        @Override
        public Database database() {
            return Database.POSTGRES;
        }

        @Override
        Store store(String place) {
            return PostgresStore.open(Pool.of(place));
        }
    }
}
