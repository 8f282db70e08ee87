package dev.parasol.benchmarks.waiting;

import dev.parasol.End;
import dev.parasol.Step;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

/** A step, a wait for a person, another step. */
@Workflow(
        input = Application.class,
        start = Grant.Assess.class,
        transitions = {
            @Transition(on = Grant.Assess.Assessed.class, to = Approval.class),
            @Transition(on = Approval.Approved.class, to = Grant.Pay.class),
            @Transition(on = Approval.Declined.class, to = End.class),
            @Transition(on = Grant.Pay.Paid.class, to = End.class)
        })
@Unique(key = "applicant")
public interface Grant {

    /** Before the wait. */
    @Step
    final class Assess {

        /** What came of it. */
        public record Assessed(int score, String remark) {}

        public Assessed execute(Application application) {
            return new Assessed(application.amount() % 100, "as the rules of the programme say");
        }
    }

    /** After the wait. */
    @Step
    final class Pay {

        /** The sum. */
        public record Paid(int amount) {}

        public Paid execute(Application application, Approval.Approved approved) {
            return new Paid(application.amount());
        }
    }
}
