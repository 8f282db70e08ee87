package dev.parasol.runtime.simulation;

import dev.parasol.runtime.dispatch.Arguments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;

/** What random workflows are made of: five steps, each with two outcomes, and three awaits, each with two events. */
final class Nodes {

    static final List<Class<?>> STEPS = List.of(S0.class, S1.class, S2.class, S3.class, S4.class);
    static final List<Class<?>> AWAITS = List.of(W0.class, W1.class, W2.class);

    private static final Map<String, IntFunction<Object>> MAKERS = Map.ofEntries(
            Map.entry(Input.class.getName(), Input::new),
            Map.entry(S0.X.class.getName(), S0.X::new),
            Map.entry(S0.Y.class.getName(), S0.Y::new),
            Map.entry(S1.X.class.getName(), S1.X::new),
            Map.entry(S1.Y.class.getName(), S1.Y::new),
            Map.entry(S2.X.class.getName(), S2.X::new),
            Map.entry(S2.Y.class.getName(), S2.Y::new),
            Map.entry(S3.X.class.getName(), S3.X::new),
            Map.entry(S3.Y.class.getName(), S3.Y::new),
            Map.entry(S4.X.class.getName(), S4.X::new),
            Map.entry(S4.Y.class.getName(), S4.Y::new),
            Map.entry(W0.X.class.getName(), W0.X::new),
            Map.entry(W1.X.class.getName(), W1.X::new),
            Map.entry(W2.X.class.getName(), W2.X::new),
            Map.entry(W0.Expired.class.getName(), n -> new W0.Expired()),
            Map.entry(W1.Expired.class.getName(), n -> new W1.Expired()),
            Map.entry(W2.Expired.class.getName(), n -> new W2.Expired()));

    private Nodes() {}

    /** A payload, by the binary name of its record. */
    static Object make(String type, int number) {
        return MAKERS.get(type).apply(number);
    }

    /** The workflow's interface. */
    interface Anything {}

    /** Payloads differ in a number, so that each can be told from others. */
    interface Numbered {
        int number();
    }

    record Input(int number) implements Numbered {}

    /** What a step does is the simulation's to say. */
    interface Body {
        CompletionStage<?> run(Class<?> step, Arguments arguments);

        CompletionStage<?> undo();
    }

    abstract static class Scripted {

        private final Body body;

        Scripted(Body body) {
            this.body = body;
        }

        final CompletionStage<?> run(Arguments arguments) {
            return body.run(getClass(), arguments);
        }

        final CompletionStage<?> undo() {
            return body.undo();
        }
    }

    static final class S0 extends Scripted {
        sealed interface Out {}

        record X(int number) implements Out, Numbered {}

        record Y(int number) implements Out, Numbered {}

        S0(Body body) {
            super(body);
        }

        public CompletionStage<Out> execute(Arguments arguments) {
            throw new IllegalStateException("the invoker goes around this");
        }
    }

    static final class S1 extends Scripted {
        sealed interface Out {}

        record X(int number) implements Out, Numbered {}

        record Y(int number) implements Out, Numbered {}

        S1(Body body) {
            super(body);
        }

        public CompletionStage<Out> execute(Arguments arguments) {
            throw new IllegalStateException("the invoker goes around this");
        }
    }

    static final class S2 extends Scripted {
        sealed interface Out {}

        record X(int number) implements Out, Numbered {}

        record Y(int number) implements Out, Numbered {}

        S2(Body body) {
            super(body);
        }

        public CompletionStage<Out> execute(Arguments arguments) {
            throw new IllegalStateException("the invoker goes around this");
        }
    }

    static final class S3 extends Scripted {
        sealed interface Out {}

        record X(int number) implements Out, Numbered {}

        record Y(int number) implements Out, Numbered {}

        S3(Body body) {
            super(body);
        }

        public CompletionStage<Out> execute(Arguments arguments) {
            throw new IllegalStateException("the invoker goes around this");
        }
    }

    static final class S4 extends Scripted {
        sealed interface Out {}

        record X(int number) implements Out, Numbered {}

        record Y(int number) implements Out, Numbered {}

        S4(Body body) {
            super(body);
        }

        public CompletionStage<Out> execute(Arguments arguments) {
            throw new IllegalStateException("the invoker goes around this");
        }
    }

    sealed interface W0 {
        record X(int number) implements W0, Numbered {}

        record Expired() implements W0 {}
    }

    sealed interface W1 {
        record X(int number) implements W1, Numbered {}

        record Expired() implements W1 {}
    }

    sealed interface W2 {
        record X(int number) implements W2, Numbered {}

        record Expired() implements W2 {}
    }
}
