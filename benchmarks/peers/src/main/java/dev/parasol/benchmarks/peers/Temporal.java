package dev.parasol.benchmarks.peers;

import dev.parasol.benchmarks.steps.Contestant;
import dev.parasol.benchmarks.steps.Sum;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** Temporal's test service, in memory and in this process: not durable, and no measure of Temporal's server. */
public final class Temporal implements Contestant {

    private static final String QUEUE = "lines";

    /** The work, as a workflow of Temporal. */
    @WorkflowInterface
    public interface Line {

        /** Returns the last total. */
        @WorkflowMethod
        long run();
    }

    /** A step. */
    @ActivityInterface
    public interface Step {

        /** Adds one. */
        Sum next(Sum before);
    }

    /** The workflow's code. */
    public static final class LineOfActivities implements Line {

        private final Step step = Workflow.newActivityStub(
                Step.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .build());

        @Override
        public long run() {
            Sum sum = Sum.first();
            for (int at = 1; at <= Sum.STEPS; at++) {
                sum = step.next(sum);
            }
            return sum.total();
        }
    }

    @Override
    public String name() {
        return "Temporal's test service";
    }

    @Override
    public Database database() {
        return Database.NONE;
    }

    @Override
    public Course open(String place) {
        TestWorkflowEnvironment service = TestWorkflowEnvironment.newInstance();
        Worker worker = service.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(LineOfActivities.class);
        worker.registerActivitiesImplementations((Step) Sum::next);
        service.start();
        WorkflowClient client = service.getWorkflowClient();
        return new Course() {
            @Override
            public int run(String key) {
                WorkflowOptions options = WorkflowOptions.newBuilder()
                        .setTaskQueue(QUEUE)
                        .setWorkflowId(key)
                        .build();
                Sum.check(client.newWorkflowStub(Line.class, options).run());
                return 1;
            }

            @Override
            public void close() {
                service.close();
            }
        };
    }
}
