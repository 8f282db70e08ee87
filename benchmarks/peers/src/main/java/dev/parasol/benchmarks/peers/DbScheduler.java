package dev.parasol.benchmarks.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.benchmarks.steps.Contestant;
import dev.parasol.benchmarks.steps.Pool;
import dev.parasol.benchmarks.steps.Sum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * db-scheduler: a task a step, each replaced by the next in the transaction that ends it. Who waits for the last one is told
 * within the process.
 */
public final class DbScheduler implements Contestant {

    private static final String TABLE = """
            CREATE TABLE scheduled_tasks (
              task_name text NOT NULL, task_instance text NOT NULL, task_data bytea, execution_time timestamptz NOT NULL,
              picked boolean NOT NULL, picked_by text, last_success timestamptz, last_failure timestamptz,
              consecutive_failures integer, last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
              PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)""";
    private static final int THREADS = 16;

    private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public Database database() {
        return Database.POSTGRES;
    }

    @Override
    public Course open(String place) throws SQLException {
        HikariDataSource pool = Pool.of(place);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        List<CustomTask<Sum>> steps = steps();
        Scheduler scheduler = Scheduler.create(pool, List.copyOf(steps))
                .threads(THREADS)
                .serializer(new AsBytes())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofMillis(10))
                .enableImmediateExecution()
                .build();
        scheduler.start();
        return new Course() {
            @Override
            public int run(String key) throws InterruptedException, ExecutionException, TimeoutException {
                CompletableFuture<Long> ended = new CompletableFuture<>();
                waiting.put(key, ended);
                scheduler.schedule(new TaskInstance<>(steps.get(0).getName(), key, Sum.first()), Instant.now());
                Sum.check(ended.get(1, TimeUnit.MINUTES));
                return 1;
            }

            @Override
            public void close() {
                scheduler.stop();
                pool.close();
            }
        };
    }

    private List<CustomTask<Sum>> steps() {
        List<CustomTask<Sum>> steps = new ArrayList<>();
        for (int step = 1; step <= Sum.STEPS; step++) {
            int at = step;
            steps.add(Tasks.custom("step" + step, Sum.class).execute((task, context) -> run(at, task)));
        }
        return steps;
    }

    private CompletionHandler<Sum> run(int step, TaskInstance<Sum> task) {
        Sum sum = task.getData().next();
        if (step < Sum.STEPS) {
            return new CompletionHandler.OnCompleteReplace<>("step" + (step + 1), sum);
        }
        return (complete, operations) -> {
            operations.stop();
            Optional.ofNullable(waiting.remove(task.getId())).ifPresent(caller -> caller.complete(sum.total()));
        };
    }

    /** The number, and the remark behind it. */
    private static final class AsBytes implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            Sum sum = (Sum) data;
            byte[] remark = sum.remark().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Long.BYTES + remark.length)
                    .putLong(sum.total())
                    .put(remark)
                    .array();
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            long total = ByteBuffer.wrap(data).getLong();
            String remark = new String(data, Long.BYTES, data.length - Long.BYTES, StandardCharsets.UTF_8);
            return type.cast(new Sum(total, remark));
        }
    }
}
