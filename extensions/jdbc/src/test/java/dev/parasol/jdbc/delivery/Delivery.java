package dev.parasol.jdbc.delivery;

import dev.parasol.End;
import dev.parasol.Retry;
import dev.parasol.Step;
import dev.parasol.StepContext;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import java.util.Optional;

/** A workflow with a fan-out, an await, retries, a delay, a join, an either/or and a merge. */
@Workflow(
        input = Parcel.class,
        start = Delivery.Accept.class,
        transitions = {
            @Transition(
                    on = Delivery.Accept.Accepted.class,
                    to = {Delivery.Weigh.class, Delivery.Insure.class, Customs.class}),
            @Transition(on = Delivery.Weigh.Weighed.class, to = Delivery.Load.class, after = "PT0.02S"),
            @Transition(
                    on = {Delivery.Insure.Insured.class, Delivery.Insure.Declined.class},
                    to = Delivery.Load.class),
            @Transition(
                    on = {Customs.Cleared.class, Customs.Seized.class},
                    to = Delivery.Load.class),
            @Transition(on = Delivery.Load.Loaded.class, to = Delivery.Carry.class),
            @Transition(on = Delivery.Load.Kept.class, to = Delivery.SendBack.class),
            @Transition(on = Delivery.Carry.Carried.class, to = Delivery.Bill.class),
            @Transition(on = Delivery.SendBack.Sent.class, to = Delivery.Bill.class),
            @Transition(on = Delivery.Bill.Billed.class, to = End.class)
        })
@Unique(key = "parcel")
public interface Delivery {

    /** What each step does beside its outcome: it leaves a trace. */
    abstract class Traced {

        private final Trace trace;

        Traced(Trace trace) {
            this.trace = trace;
        }

        void traced(StepContext context) {
            trace.add(context);
        }
    }

    /** Where it begins. */
    @Step
    final class Accept extends Traced {

        /** The number again. */
        public record Accepted(int number) {}

        public Accept(Trace trace) {
            super(trace);
        }

        public Accepted execute(Parcel parcel, StepContext context) {
            traced(context);
            return new Accepted(parcel.number());
        }
    }

    /** One branch, which a delay follows. */
    @Step
    final class Weigh extends Traced {

        /** In grams. */
        public record Weighed(int grams) {}

        public Weigh(Trace trace) {
            super(trace);
        }

        public Weighed execute(Accept.Accepted accepted, StepContext context) {
            traced(context);
            return new Weighed(accepted.number() % 977);
        }
    }

    /** Another branch, whose first attempts fail. */
    @Step(retry = @Retry(maxAttempts = 3, delay = "PT0.01S", multiplier = 2))
    final class Insure extends Traced {

        /** One of two outcomes. */
        public sealed interface Answer {}

        /** With what is paid for it. */
        public record Insured(int premium) implements Answer {}

        /** Not worth it. */
        public record Declined(int number) implements Answer {}

        public Insure(Trace trace) {
            super(trace);
        }

        public Answer execute(Accept.Accepted accepted, StepContext context) {
            traced(context);
            int number = accepted.number();
            if (context.attempt() <= number % 3) {
                throw new IllegalStateException("no answer yet to attempt " + context.attempt());
            }
            return number % 5 == 0 ? new Declined(number) : new Insured(number % 89);
        }
    }

    /** The join. */
    @Step
    final class Load extends Traced {

        /** One of two outcomes. */
        public sealed interface Place {}

        /** With the sum of what came before. */
        public record Loaded(int sum) implements Place {}

        /** The customs office keeps it. */
        public record Kept(int sum) implements Place {}

        public Load(Trace trace) {
            super(trace);
        }

        public Place execute(
                Weigh.Weighed weighed, Optional<Insure.Insured> insured, Customs customs, StepContext context) {
            traced(context);
            int sum = weighed.grams() + insured.map(Insure.Insured::premium).orElse(0);
            return customs instanceof Customs.Cleared ? new Loaded(sum) : new Kept(sum);
        }
    }

    /** Either this. */
    @Step
    final class Carry extends Traced {

        /** The sum again. */
        public record Carried(int sum) {}

        public Carry(Trace trace) {
            super(trace);
        }

        public Carried execute(Load.Loaded loaded, StepContext context) {
            traced(context);
            return new Carried(loaded.sum());
        }
    }

    /** Or this. */
    @Step
    final class SendBack extends Traced {

        /** The sum again. */
        public record Sent(int sum) {}

        public SendBack(Trace trace) {
            super(trace);
        }

        public Sent execute(Load.Kept kept, StepContext context) {
            traced(context);
            return new Sent(kept.sum());
        }
    }

    /** The merge, where it ends. */
    @Step
    final class Bill extends Traced {

        /** What everything came to. */
        public record Billed(int number, int total) {}

        public Bill(Trace trace) {
            super(trace);
        }

        public Billed execute(
                Parcel parcel, Optional<Carry.Carried> carried, Optional<SendBack.Sent> sent, StepContext context) {
            traced(context);
            int sum = carried.map(Carry.Carried::sum)
                    .orElseGet(() -> 2 * sent.orElseThrow().sum());
            return new Billed(parcel.number(), sum);
        }
    }
}
