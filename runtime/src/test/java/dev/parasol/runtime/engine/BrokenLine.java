package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Undoable;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** An instance that runs A, then B, then C, which fails; A and B tell when they are undone. */
final class BrokenLine {

    private static final OptionalInt ANY = OptionalInt.empty();

    final World world = new World();
    final List<String> undone = new CopyOnWriteArrayList<>();

    /** Whether nothing can be undone. */
    final AtomicBoolean stuck = new AtomicBoolean();

    Flow flow() {
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> undo("A", arguments)));
        world.step(B.class, Undoable.of(new B.Done("b"), arguments -> undo("B", arguments)));
        world.step(C.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        return Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .on(B.Done.class, C.class)
                .compensates(A.class, Flow.context())
                .compensates(B.class, Flow.context());
    }

    Object undo(String step, Arguments arguments) {
        undone.add(step + " " + arguments.context().attempt());
        if (stuck.get()) {
            throw new IllegalStateException("stuck");
        }
        return "undone";
    }

    Instance run(Flow flow) {
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        return orders.await("k1", ANY, LONG);
    }

    static void awaitWhat(WorkflowClient<Order> orders, What what) {
        while (orders.get("k1", ANY).orElseThrow().history().stream().noneMatch(entry -> entry.what() == what)) {
            Thread.onSpinWait();
        }
    }
}
