package dev.parasol.benchmarks.steps;

import dev.parasol.End;
import dev.parasol.Step;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

/** The work, as a workflow of Parasol. */
@Workflow(
        input = Line.Begin.class,
        start = Line.One.class,
        transitions = {
            @Transition(on = Line.One.AtOne.class, to = Line.Two.class),
            @Transition(on = Line.Two.AtTwo.class, to = Line.Three.class),
            @Transition(on = Line.Three.AtThree.class, to = Line.Four.class),
            @Transition(on = Line.Four.AtFour.class, to = Line.Five.class),
            @Transition(on = Line.Five.AtFive.class, to = End.class)
        })
@Unique(key = "line")
public interface Line {

    /** What it starts with. */
    record Begin(Sum sum) {}

    /** The first step. */
    @Step
    final class One {

        /** What it ends in. */
        public record AtOne(long total, String remark) {}

        public AtOne execute(Begin begin) {
            Sum sum = begin.sum().next();
            return new AtOne(sum.total(), sum.remark());
        }
    }

    /** The second step. */
    @Step
    final class Two {

        /** What it ends in. */
        public record AtTwo(long total, String remark) {}

        public AtTwo execute(One.AtOne before) {
            Sum sum = new Sum(before.total(), before.remark()).next();
            return new AtTwo(sum.total(), sum.remark());
        }
    }

    /** The third step. */
    @Step
    final class Three {

        /** What it ends in. */
        public record AtThree(long total, String remark) {}

        public AtThree execute(Two.AtTwo before) {
            Sum sum = new Sum(before.total(), before.remark()).next();
            return new AtThree(sum.total(), sum.remark());
        }
    }

    /** The fourth step. */
    @Step
    final class Four {

        /** What it ends in. */
        public record AtFour(long total, String remark) {}

        public AtFour execute(Three.AtThree before) {
            Sum sum = new Sum(before.total(), before.remark()).next();
            return new AtFour(sum.total(), sum.remark());
        }
    }

    /** The last step. */
    @Step
    final class Five {

        /** What it ends in. */
        public record AtFive(long total, String remark) {}

        public AtFive execute(Four.AtFour before) {
            Sum sum = new Sum(before.total(), before.remark()).next();
            return new AtFive(sum.total(), sum.remark());
        }
    }
}
