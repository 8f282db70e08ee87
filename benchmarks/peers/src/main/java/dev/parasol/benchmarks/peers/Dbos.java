package dev.parasol.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import dev.dbos.transact.DBOS;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.context.WorkflowOptions;
import dev.dbos.transact.workflow.Workflow;
import dev.parasol.benchmarks.steps.Contestant;
import dev.parasol.benchmarks.steps.Pool;
import dev.parasol.benchmarks.steps.Sum;

/** DBOS Transact: a method whose steps are recorded in PostgreSQL. It runs on the thread of its caller, which is quickest. */
public final class Dbos implements Contestant {

    /** The work, as a workflow of DBOS. */
    public interface Line {

        /** Returns the last total. */
        long run(long total);
    }

    /** The workflow's code. */
    public static final class LineOfSteps implements Line {

        private final DBOS dbos;

        LineOfSteps(DBOS dbos) {
            this.dbos = dbos;
        }

        @Override
        @Workflow(name = "line")
        public long run(long total) {
            Sum sum = Sum.first();
            for (int step = 1; step <= Sum.STEPS; step++) {
                Sum before = sum;
                sum = dbos.runStep(before::next, "step" + step);
            }
            return total + sum.total();
        }
    }

    @Override
    public String name() {
        return "DBOS Transact";
    }

    @Override
    public Database database() {
        return Database.POSTGRES;
    }

    @Override
    public Course open(String place) {
        HikariDataSource pool = Pool.of(place);
        DBOS dbos = new DBOS(DBOSConfig.defaults("line").withDataSource(pool).withAppVersion("1"));
        Line line = dbos.registerProxy(Line.class, new LineOfSteps(dbos));
        dbos.launch();
        return new Course() {
            @Override
            public int run(String key) {
                WorkflowOptions.Guard named = new WorkflowOptions(key).setContext();
                try {
                    Sum.check(line.run(0));
                    return 1;
                } finally {
                    named.close();
                }
            }

            @Override
            public void close() {
                dbos.shutdown();
                pool.close();
            }
        };
    }
}
