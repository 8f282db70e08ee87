package com.acme;

import dev.parasol.End;
import dev.parasol.Step;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

public final class Outer {

    private Outer() {}

    @Workflow(start = Ask.class, transitions = @Transition(on = Ask.Answered.class, to = End.class))
    @Unique(key = "pollid")
    public interface Poll {}

    @Step
    public static final class Ask {
        public record Answered(int votes) {}

        public Answered execute() {
            return new Answered(1);
        }
    }
}
