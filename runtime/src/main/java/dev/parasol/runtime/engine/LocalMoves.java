package dev.parasol.runtime.engine;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.core.Passage;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.version.MoveReport;
import dev.parasol.runtime.version.Moves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves instances of one workflow on a {@link LocalEngine}: a page at a time, all of a page together. */
record LocalMoves(Kernel kernel, Dispatcher<?> code, int from, int to) implements Moves {

    private static final Logger LOG = LoggerFactory.getLogger(LocalMoves.class);

    /** All of them are in memory while they are moved, and their entries go into a few commits. */
    private static final int PAGE = 250;

    private static final Status[] MOVABLE = {
        Status.PENDING, Status.RUNNING, Status.WAITING, Status.STALLED, Status.FAILED
    };

    @Override
    public Instance move(String key, String by, String why) {
        kernel.live().requireOpen();
        MoveOrder order = order(by, why);
        Run run = only(key).run();
        try {
            return Answers.get(ask(run.runId(), order));
        } catch (NotMovableException left) {
            throw NotMovable.of(run, left);
        }
    }

    private MoveOrder order(String by, String why) {
        Deciding.requireText("who decides", by);
        Deciding.requireText("why", why);
        return new MoveOrder(from, to, by, why);
    }

    private CompletableFuture<Instance> ask(String runId, MoveOrder order) {
        Request request = Request.of(new Wish.Move(order, false));
        kernel.desk().askLater(runId, request);
        return request.answer();
    }

    /** The active run on the version to be left; if there is none, whichever the key means. */
    private StoredRun only(String key) {
        List<StoredRun> active = find(key, OptionalInt.of(from)).stream()
                .filter(stored -> !stored.state().status().isEnded())
                .toList();
        List<StoredRun> found = active.isEmpty() ? find(key, OptionalInt.empty()) : active;
        if (found.size() > 1) {
            throw LocalClient.ambiguous(Keys.id(code, key), found);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UnknownInstanceException(workflow() + " has no instance " + Keys.id(code, key)));
    }

    private List<StoredRun> find(String key, OptionalInt version) {
        return kernel.settings().store().find(workflow(), Keys.id(code, key), version);
    }

    @Override
    public MoveReport move(InstanceQuery page, String by, String why) {
        kernel.live().requireOpen();
        MoveOrder order = order(by, why);
        Tally tally = new Tally();
        move(read(page), order, tally);
        return told(tally, order);
    }

    @Override
    public MoveReport moveAll(String by, String why) {
        MoveOrder order = order(by, why);
        Tally tally = new Tally();
        forEachPage(runs -> move(runs, order, tally));
        return told(tally, order);
    }

    private MoveReport told(Tally tally, MoveOrder order) {
        MoveReport report = tally.report();
        LOG.info("{} from version {} to {}: {} ({}: {})", workflow(), from, to, report, order.by(), order.why());
        return report;
    }

    private void move(List<StoredRun> runs, MoveOrder order, Tally tally) {
        List<CompletableFuture<Instance>> answers = new ArrayList<>(runs.size());
        runs.forEach(stored -> answers.add(ask(stored.run().runId(), order)));
        for (int index = 0; index < runs.size(); index++) {
            answered(runs.get(index), answers.get(index), tally);
        }
    }

    private static void answered(StoredRun stored, CompletableFuture<Instance> answer, Tally tally) {
        try {
            Answers.get(answer);
            tally.moved();
        } catch (NotMovableException left) {
            tally.left(stored.run(), left);
        } catch (UnknownInstanceException gone) {
            tally.left(stored.run(), Reason.ENDED, "it has ended and was deleted");
        } catch (ParasolException failed) {
            LOG.warn("{} could not be moved", stored.run(), failed);
            tally.left(stored.run(), Reason.TROUBLE, String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public MoveReport tryOut(InstanceQuery page) {
        kernel.live().requireOpen();
        Tally tally = new Tally();
        read(page).forEach(stored -> tryOut(stored, tally));
        return tally.report();
    }

    @Override
    public MoveReport tryOut() {
        Tally tally = new Tally();
        forEachPage(runs -> runs.forEach(stored -> tryOut(stored, tally)));
        return tally.report();
    }

    private void tryOut(StoredRun stored, Tally tally) {
        try {
            Snapshot seen = kernel.live().snapshot(stored);
            Instant now = kernel.settings().clock().now();
            Passage passage =
                    new Moving(kernel).passage(seen.run(), seen.state(), new MoveOrder(from, to, "", ""), now);
            if (passage instanceof Passage.Closed closed) {
                tally.left(
                        stored.run(),
                        closed.hindrance().reason(),
                        closed.hindrance().text());
            } else {
                holder(seen).ifPresentOrElse(other -> tally.left(stored.run(), other), tally::moved);
            }
        } catch (ParasolException failed) {
            LOG.warn("{} could not be looked at", stored.run(), failed);
            tally.left(stored.run(), Reason.TROUBLE, String.valueOf(failed.getMessage()));
        }
    }

    /** Who has the key on the version to be moved to, if that keeps it from being moved. */
    private Optional<NotMovableException> holder(Snapshot seen) {
        if (seen.status().isEnded() || code.unique().scope() != UniqueScope.VERSION) {
            return Optional.empty();
        }
        return kernel.settings().store().find(workflow(), seen.id(), OptionalInt.of(to)).stream()
                .filter(other -> !other.state().status().isEnded())
                .map(other -> Arrival.taken(other.run()))
                .findFirst();
    }

    private List<StoredRun> read(InstanceQuery page) {
        InstanceQuery ours = page.workflow(workflow()).version(from);
        InstanceQuery wanted = ours.statuses().isEmpty() ? ours.status(MOVABLE) : ours;
        return kernel.settings().store().query(LocalEngine.dated(kernel, wanted));
    }

    /** A run that was moved is no longer on the version, so no page shows it again. */
    private void forEachPage(Consumer<List<StoredRun>> what) {
        InstanceQuery page = InstanceQuery.all().limit(PAGE);
        List<StoredRun> runs;
        do {
            kernel.live().requireOpen();
            runs = read(page);
            what.accept(runs);
            page = runs.isEmpty()
                    ? page
                    : page.after(runs.get(runs.size() - 1).run().runId());
        } while (runs.size() == PAGE);
    }

    private String workflow() {
        return code.workflow().getName();
    }
}
