package dev.parasol.benchmarks.shapes;

import dev.parasol.Await;
import dev.parasol.End;
import dev.parasol.Step;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Something is fetched, then somebody has to call for it. */
@Workflow(
        input = Errand.Parcel.class,
        start = Errand.Fetch.class,
        transitions = {
            @Transition(on = Errand.Fetch.Fetched.class, to = Errand.Call.class),
            @Transition(on = Errand.Call.Called.class, to = Errand.Hand.class),
            @Transition(on = Errand.Hand.Handed.class, to = End.class)
        })
@Unique(key = "errand")
public interface Errand {

    /**
     * What is fetched.
     *
     * @param due when, in milliseconds of the epoch; 0 if it does not matter
     */
    record Parcel(long due, String content) {}

    /** Fetches it, unless the way is barred: then it is under way until the engine is closed. */
    @Step
    final class Fetch {

        /** It is here. */
        public record Fetched(String content) {}

        public CompletionStage<Fetched> execute(Parcel parcel) {
            if (Way.isBarred()) {
                return new CompletableFuture<>();
            }
            Way.passed(parcel.due());
            return CompletableFuture.completedFuture(new Fetched(parcel.content()));
        }
    }

    /** Somebody calls. */
    @Await
    sealed interface Call {

        /** Here is who it is for. */
        record Called(String by) implements Call {}
    }

    /** Hands it out. */
    @Step
    final class Hand {

        /** It is gone. */
        public record Handed(String content) {}

        public Handed execute(Fetch.Fetched fetched, Call.Called called) {
            return new Handed(fetched.content());
        }
    }
}
