package dev.parasol.examples.pipeline;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

/** From the reads of a sample to a report of what differs from the reference. */
@Workflow(
        input = Sample.class,
        start = Align.class,
        transitions = {
            @Transition(on = Align.Aligned.class, to = SortReads.class),
            @Transition(
                    on = SortReads.Sorted.class,
                    to = {CallSnvs.class, CallIndels.class, CallStructuralVariants.class}),
            @Transition(on = CallSnvs.Found.class, to = Report.class),
            @Transition(on = CallIndels.Found.class, to = Report.class),
            @Transition(on = CallStructuralVariants.Found.class, to = Report.class),
            @Transition(on = Report.Written.class, to = End.class)
        })
@Unique(key = "sampleid")
public interface VariantCalling {}
