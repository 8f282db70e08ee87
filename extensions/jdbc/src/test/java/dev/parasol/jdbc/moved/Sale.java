package dev.parasol.jdbc.moved;

import dev.parasol.End;
import dev.parasol.Migration;
import dev.parasol.Step;
import dev.parasol.StepContext;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** A sale that waits for approval. What is approved was handed over at once; since version 2 it is priced first, and billed. */
@Workflow(
        input = Item.class,
        current = 2,
        versions = {Sale.V1.class, Sale.V2.class})
@Unique(key = "item")
@Migration(from = 1, to = 2, staying = Sale.HandOver.class, converter = PricedSales.class)
public interface Sale {

    /** As it was. */
    @WorkflowVersion(
            value = 1,
            start = Sale.Accept.class,
            transitions = {
                @Transition(on = Sale.Accept.Accepted.class, to = Approval.class),
                @Transition(on = Approval.Approved.class, to = Sale.HandOver.class),
                @Transition(on = Sale.HandOver.Gone.class, to = End.class)
            })
    final class V1 {
        private V1() {}
    }

    /** As it is. */
    @WorkflowVersion(
            value = 2,
            start = Sale.Accept.class,
            transitions = {
                @Transition(on = Sale.Accept.Accepted.class, to = Sale.Price.class),
                @Transition(on = Sale.Price.Priced.class, to = Approval.class),
                @Transition(on = Approval.Approved.class, to = Sale.Bill.class),
                @Transition(on = Sale.Bill.Billed.class, to = End.class)
            })
    final class V2 {
        private V2() {}
    }

    /** Where both begin. */
    @Step
    final class Accept {

        /** The number again. */
        public record Accepted(int number) {}

        public Accepted execute(Item item) {
            return new Accepted(item.number());
        }
    }

    /** What an instance that was moved has not run. */
    @Step
    final class Price {

        /** In cents. */
        public record Priced(int cents) {}

        public Priced execute(Accept.Accepted accepted) {
            return PricedSales.priced(accepted);
        }
    }

    /** Where version 1 ends. */
    @Step
    final class HandOver {

        /** The number again. */
        public record Gone(int number) {}

        private final Work work;

        public HandOver(Work work) {
            this.work = work;
        }

        public Gone execute(Approval.Approved approved, StepContext context) {
            work.done(context);
            return new Gone(approved.number());
        }
    }

    /** Where version 2 ends. */
    @Step
    final class Bill {

        /** For how much. */
        public record Billed(int number, int cents) {}

        private final Work work;

        public Bill(Work work) {
            this.work = work;
        }

        public Billed execute(Approval.Approved approved, Price.Priced priced, StepContext context) {
            work.done(context);
            return new Billed(approved.number(), priced.cents());
        }
    }
}
