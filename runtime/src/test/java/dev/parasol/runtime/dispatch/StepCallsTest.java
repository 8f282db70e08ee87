package dev.parasol.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Sample;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class StepCallsTest {

    private final Dispatcher<Order> dispatcher = Dispatcher.of(Sample.class, Order.class)
            .calls(new Said())
            .step(A.class, A.Done.class)
            .compensatedStep(B.class)
            .build();

    /** Answers with what it is asked. */
    private static final class Said implements StepCalls {

        @Override
        public Object create(int index) {
            return "create " + index;
        }

        @Override
        public Object invoke(int index, Object step, Arguments arguments) {
            return "invoke " + index + " on " + step;
        }

        @Override
        public CompletionStage<?> compensate(int index, Object step, Arguments arguments) {
            return CompletableFuture.completedFuture("compensate " + index + " on " + step);
        }
    }

    @Test
    void goByTheStepsPlaceInTheTable() throws Exception {
        assertThat(step(A.class).create()).isEqualTo("create 0");
        assertThat(step(B.class).create()).isEqualTo("create 1");
        assertThat(step(B.class).invoke("b", new NoArguments())).isEqualTo("invoke 1 on b");
    }

    @Test
    void knowWhatTheTableSays() {
        assertThat(step(A.class).step()).isEqualTo(A.class);
        assertThat(step(A.class).outcomes()).isEqualTo(List.of(A.Done.class));
        assertThat(step(A.class).compensates()).isFalse();
        assertThat(step(B.class).compensates()).isTrue();
    }

    @Test
    void undoAStepThatHasACompensate() throws Exception {
        CompletionStage<?> done = step(B.class).compensate("b", new NoArguments());

        assertThat(done.toCompletableFuture().get()).isEqualTo("compensate 1 on b");
    }

    @Test
    void undoNoOtherStep() {
        assertThatThrownBy(() -> step(A.class).compensate("a", new NoArguments()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(A.class.getName() + " has no compensate");
    }

    @Test
    void askForAStepFactoryWhereTheStepCannotBeMade() {
        assertThatThrownBy(() -> StepCalls.noConstructor("Mail"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Mail has no constructor without arguments that its package can call")
                .hasMessageContaining("StepFactory");
    }

    private StepInvoker step(Class<?> step) {
        return dispatcher.step(step.getName()).orElseThrow();
    }
}
