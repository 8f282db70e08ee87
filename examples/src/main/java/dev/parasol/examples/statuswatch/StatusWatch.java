package dev.parasol.examples.statuswatch;

import dev.parasol.ContinueAsNew;
import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** Watches a parcel and tells its customer what is new, every 15 minutes until it is delivered. */
@Workflow(
        input = Parcel.class,
        current = 2,
        versions = {StatusWatch.V1.class, StatusWatch.V2.class})
@Unique(key = "parcelid")
public interface StatusWatch {

    /** Writes a mail. */
    @WorkflowVersion(
            value = 1,
            start = CheckStatus.class,
            transitions = {
                @Transition(on = CheckStatus.Changed.class, to = NotifyByMail.class),
                @Transition(
                        on = {CheckStatus.Same.class, NotifyByMail.Mailed.class},
                        to = ContinueAsNew.class,
                        after = "PT15M"),
                @Transition(on = CheckStatus.Delivered.class, to = End.class)
            })
    final class V1 {
        private V1() {}
    }

    /** Sends a text message with an estimate. */
    @WorkflowVersion(
            value = 2,
            description = "Sends a text message that says when the parcel will be there",
            start = CheckStatus.class,
            transitions = {
                @Transition(on = CheckStatus.Changed.class, to = EstimateArrival.class),
                @Transition(on = EstimateArrival.Estimated.class, to = NotifyByText.class),
                @Transition(
                        on = {CheckStatus.Same.class, NotifyByText.Texted.class},
                        to = ContinueAsNew.class,
                        after = "PT15M"),
                @Transition(on = CheckStatus.Delivered.class, to = End.class)
            })
    final class V2 {
        private V2() {}
    }
}
