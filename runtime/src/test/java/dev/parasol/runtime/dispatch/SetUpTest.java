package dev.parasol.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.StepFailed;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Sample;
import dev.parasol.runtime.fixture.SampleDispatcher;
import dev.parasol.runtime.fixture.SampleStep;
import dev.parasol.runtime.fixture.ScriptedInvoker;
import dev.parasol.runtime.fixture.Signal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is missing from a build is named, together with the fix. */
@Timeout(30)
class SetUpTest {

    @Test
    void aWorkflowIsFoundByTheNameOfItsDispatcherAndRuns() {
        try (WorkflowEngine engine =
                WorkflowEngine.builder().workflow(Sample.class).start()) {
            var client = engine.client(SampleDispatcher.dispatcher());
            client.start("k1", new Order("book", 2), StartOptions.none());

            assertThat(client.await("k1", OptionalInt.empty(), Duration.ofSeconds(20))
                            .result())
                    .containsExactly(new SampleStep.Good(2));
        }
    }

    @Test
    void namesOfNestedTypesAreJoined() {
        assertThat(GeneratedDispatcher.nameFor("com.acme.Outer$CreateUser"))
                .isEqualTo("com.acme.Outer_CreateUserDispatcher");
        assertThat(GeneratedDispatcher.nameFor("CreateUser")).isEqualTo("CreateUserDispatcher");
    }

    @Test
    void aProcessorThatDidNotRunIsNamedWithTheFix() {
        var builder = WorkflowEngine.builder().workflow(Sample.Forgotten.class);

        assertThatThrownBy(builder::start)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("there is no dev.parasol.runtime.fixture.Sample_ForgottenDispatcher")
                .hasMessageContaining("the annotation processor did not run")
                .hasMessageContaining("<annotationProcessorPaths>")
                .hasMessageContaining("<artifactId>parasol-processor</artifactId>")
                .hasMessageContaining("-proc:none")
                .hasMessageContaining("JDK 23");
    }

    @Test
    void aDefinitionThatIsNotThereIsNamedWithTheFix() {
        Dispatcher<Order> dispatcher =
                Dispatcher.of(Sample.class, Order.class).versions(2, 1, 2).build();

        assertThatThrownBy(dispatcher::versions)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("META-INF/parasol/dev.parasol.runtime.fixture.Sample/v2.json")
                .hasMessageContaining("<annotationProcessorPaths>");
    }

    @Test
    void aClientOfAnIncompleteBuildIsRefused() {
        Dispatcher<Order> dispatcher =
                Dispatcher.of(Sample.class, Order.class).versions(2, 1, 2).build();

        try (WorkflowEngine engine = WorkflowEngine.builder().start()) {
            assertThatThrownBy(() -> engine.client(dispatcher)).isInstanceOf(IncompleteBuildException.class);
        }
    }

    private static Dispatcher<Order> with(Flow flow, StepInvoker... invokers) {
        DispatcherBuilder<Order> builder =
                Dispatcher.of(Orders.class, Order.class).definition(flow.definition(Orders.class, 1));
        for (StepInvoker invoker : invokers) {
            builder.step(invoker);
        }
        return builder.build();
    }

    @Test
    void anInvokerThatIsOlderThanTheGraphIsNamed() {
        Dispatcher<Order> dispatcher =
                with(Flow.startingAt(A.class), new ScriptedInvoker(A.class, List.of(A.Done.class)));

        assertThatThrownBy(dispatcher::check)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining(A.class.getName() + " ends in")
                .hasMessageContaining("its execute")
                .hasMessageContaining("mvn clean compile");
    }

    @Test
    void aStepWithoutInvokerIsNamed() {
        StepInvoker other = new ScriptedInvoker(B.class, Flow.outcomes(B.class));

        assertThatThrownBy(with(Flow.startingAt(A.class), other)::check)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("Orders v1 has no invoker for step " + A.class.getName());
    }

    @Test
    void anInvokerWithoutTheCompensateThatTheGraphKnowsIsNamed() {
        Flow flow = Flow.startingAt(A.class).compensates(A.class);

        assertThatThrownBy(with(flow, new ScriptedInvoker(A.class, Flow.outcomes(A.class)))::check)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("Orders v1 has no compensate for step " + A.class.getName());
    }

    @Test
    void anAwaitWhoseRecordsDifferIsNamed() {
        Dispatcher<Order> dispatcher = Dispatcher.of(Orders.class, Order.class)
                .definition(Flow.startingAt(Approval.class).definition(Orders.class, 1))
                .await(Approval.class, Approval.Approved.class)
                .build();

        assertThatThrownBy(dispatcher::check)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining(Approval.class.getName())
                .hasMessageContaining("Approval$Declined");
    }

    @Test
    void anAwaitWithoutRecordsIsNamed() {
        Dispatcher<Order> dispatcher = with(Flow.startingAt(Signal.class));

        assertThatThrownBy(dispatcher::check)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("no events for await " + Signal.class.getName());
    }

    @Test
    void whatAStepReturnsLaterIsItsOutcome() {
        assertThat(Execute.outcomesOf(SampleStep.Asynchronous.class)).containsExactly(SampleStep.Good.class);
        assertThat(Execute.outcomesOf(SampleStep.class))
                .containsExactlyInAnyOrder(SampleStep.Good.class, SampleStep.Bad.class);
        assertThatThrownBy(() -> Execute.outcomesOf(String.class))
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("no public method execute");
    }

    @Test
    void aStepThatCannotBeMadeIsNamedWhenTheEngineStarts() {
        var builder = WorkflowEngine.builder()
                .workflow(SampleDispatcher.dispatcher())
                .steps(step -> {
                    throw new IllegalStateException("no bean");
                });

        assertThatThrownBy(builder::start)
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("step dev.parasol.runtime.fixture.SampleStep")
                .hasMessageContaining("no bean");
    }

    @Test
    void versionsAreResolvedToThoseThatExist() {
        Dispatcher<Order> sample = SampleDispatcher.dispatcher();

        assertThat(sample.resolveVersion(OptionalInt.empty())).isEqualTo(1);
        assertThat(sample.versions().get(1).label()).contains("1.0.0");
        assertThat(sample.definition(1).fingerprint()).hasSize(64);
        assertThatThrownBy(() -> sample.resolveVersion(OptionalInt.of(3)))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessage("Sample has no version 3; it has 1");
    }

    @Test
    void everyTypeOfAWorkflowIsKnownByName() {
        Dispatcher<Order> sample = SampleDispatcher.dispatcher();

        assertThat(sample.type(Order.class.getName())).contains(Order.class);
        assertThat(sample.type(SampleStep.Good.class.getName())).contains(SampleStep.Good.class);
        assertThat(sample.type(StepFailed.class.getName())).contains(StepFailed.class);
        assertThat(sample.type("com.acme.Nothing")).isEmpty();
    }
}
