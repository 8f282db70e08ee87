package dev.parasol.benchmarks.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a line of five steps costs PostgreSQL, in what does not depend on the machine. */
@Timeout(120)
class StepsOnPostgresTest {

    private static final int WORKFLOWS = 200;

    /** Its start and each of its steps. */
    private static final double STATEMENTS = 1.0 + Sum.STEPS;

    /** So much more for what an engine asks now and then. */
    private static final double SLACK = 0.2;

    private static final double WAL_BYTES = 6_500;

    private final Semaphore ended = new Semaphore(0);
    private Server server;
    private HikariDataSource pool;
    private WorkflowEngine engine;
    private LineFacade lines;

    @BeforeEach
    void open() throws Exception {
        server = new Server();
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.create("line"));
        engine = WorkflowEngine.builder()
                .store(PostgresStore.open(pool))
                .lease(Duration.ofHours(1))
                .listener(new WorkflowListener() {
                    @Override
                    public void workflowStopped(WorkflowEvent.Stopped event) {
                        ended.release();
                    }
                })
                .start();
        lines = LineFacade.on(engine);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
        pool.close();
        server.close();
    }

    private void run(String prefix) throws InterruptedException {
        for (int workflow = 0; workflow < WORKFLOWS; workflow++) {
            lines.start(prefix + workflow, new Line.Begin(Sum.first()));
            ended.acquire();
        }
    }

    @Test
    void oneWorkflowAtATimeIsATransactionOfOneStatementForItsStartAndOneForEachStep() throws Exception {
        run("before");
        Server.Usage before = server.usage("line");
        run("k");
        Server.Usage used = server.usage("line").since(before);

        double statements = (double) used.statements() / WORKFLOWS;
        double writes = (double) used.writes() / WORKFLOWS;
        double wal = (double) used.wal() / WORKFLOWS;
        System.out.printf(
                "a workflow of five steps on PostgreSQL: %.2f statements, %.2f writing transactions, %,.0f bytes of WAL%n",
                statements, writes, wal);
        assertThat(statements).as("statements a workflow").isBetween(STATEMENTS, STATEMENTS + SLACK);
        assertThat(writes).as("writing transactions a workflow").isBetween(STATEMENTS, STATEMENTS + SLACK);
        assertThat(wal).as("bytes of WAL a workflow").isLessThan(WAL_BYTES);
    }
}
