package com.acme;

import dev.parasol.End;
import dev.parasol.StepFailed;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** Grants a loan. */
@Workflow(input = Applicant.class, current = 3, versions = {Loan.V1.class, Loan.V2.class, Loan.V3.class})
@Unique(key = "loanid")
public interface Loan {

  /** Scores, asks, pays out. */
  @WorkflowVersion(value = 1, label = "1.0.0", start = Score.class, transitions = {
      @Transition(on = Score.Good.class, to = PayOut.class),
      @Transition(on = Score.Poor.class, to = Decision.class),
      @Transition(on = Decision.Granted.class, to = PayOut.class, after = "PT24H"),
      @Transition(on = Decision.Refused.class, to = End.class),
      @Transition(on = PayOut.Paid.class, to = End.class),
      @Transition(on = StepFailed.class, from = PayOut.class, to = End.class)
  })
  final class V1 {
    private V1() {}
  }

  /** Writes a letter; a poor score is no longer asked about. */
  @WorkflowVersion(value = 2, label = "2.0.0", description = "Writes, and asks nobody", basedOn = Loan.V1.class,
      transitions = {
          @Transition(on = Score.Poor.class, to = Write.class),
          @Transition(on = PayOut.Paid.class, to = Write.class),
          @Transition(on = Write.Written.class, to = End.class)
      },
      without = {Decision.class, StepFailed.class})
  final class V2 {
    private V2() {}
  }

  /** Waits before it pays out. */
  @WorkflowVersion(value = 3, label = "2.0.1", basedOn = Loan.V2.class,
      transitions = @Transition(on = Score.Good.class, to = PayOut.class, after = "P1D"))
  final class V3 {
    private V3() {}
  }
}
