package com.acme;

import dev.parasol.End;
import dev.parasol.Migration;
import dev.parasol.MoveNode;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** Ships orders that are approved: by someone at first, by their rating later. */
@Workflow(input = Order.class, current = 2, versions = {Orders.V1.class, Orders.V2.class})
@Unique(key = "orderid")
@Migration(
    from = 1,
    to = 2,
    nodes = @MoveNode(from = HumanApproval.class, to = AutoApproval.class),
    staying = Check.class,
    converter = OrdersFrom1To2.class)
@Migration(from = 2, to = 1, staying = {Rate.class, AutoApproval.class})
public interface Orders {

  /** Someone approves. */
  @WorkflowVersion(value = 1, start = Check.class, transitions = {
      @Transition(on = Check.Passed.class, to = HumanApproval.class),
      @Transition(on = Check.Rejected.class, to = End.class),
      @Transition(on = HumanApproval.Approved.class, to = Ship.class),
      @Transition(on = HumanApproval.Declined.class, to = End.class),
      @Transition(on = Ship.Shipped.class, to = End.class)
  })
  final class V1 {
    private V1() {}
  }

  /** The rating approves. */
  @WorkflowVersion(value = 2, start = Check.class, transitions = {
      @Transition(on = Check.Passed.class, to = Rate.class),
      @Transition(on = Check.Rejected.class, to = End.class),
      @Transition(on = Rate.Rated.class, to = AutoApproval.class),
      @Transition(on = AutoApproval.Granted.class, to = Ship.class),
      @Transition(on = AutoApproval.Denied.class, to = End.class),
      @Transition(on = Ship.Shipped.class, to = End.class)
  })
  final class V2 {
    private V2() {}
  }
}
