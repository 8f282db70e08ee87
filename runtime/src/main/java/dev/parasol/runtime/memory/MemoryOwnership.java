package dev.parasol.runtime.memory;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.Append;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which engine has which run of a {@link MemoryStore} in hand. */
final class MemoryOwnership implements Ownership {

    private final MemoryStore store;
    private final Shelf shelf;
    private final MemoryMail mail;
    private final Map<String, Instant> leases = new HashMap<>();

    MemoryOwnership(MemoryStore store, Shelf shelf, MemoryMail mail) {
        this.store = store;
        this.shelf = shelf;
        this.mail = mail;
    }

    @Override
    public CompletionStage<Set<String>> renew(String node, Instant now, Duration lease) {
        return store.done(() -> {
            leases.put(node, now.plus(lease));
            List<String> gone = leases.keySet().stream()
                    .filter(known -> !lives(known, now) && shelf.ownedBy(known).isEmpty())
                    .toList();
            gone.forEach(this::forget);
            return living(now);
        });
    }

    private void forget(String node) {
        leases.remove(node);
        mail.forget(node);
    }

    private Set<String> living(Instant now) {
        Set<String> living = new HashSet<>(leases.keySet());
        living.removeIf(node -> !lives(node, now));
        return Set.copyOf(living);
    }

    private boolean lives(String node, Instant now) {
        Instant until = leases.get(node);
        return until != null && until.isAfter(now);
    }

    @Override
    public CompletionStage<Void> leave(String node, Instant now) {
        return store.written(() -> {
            forget(node);
            shelf.ownedBy(node).forEach(kept -> rest(kept, kept.state(), Optional.of(now)));
        });
    }

    private void rest(KeptRun kept, RunState state, Optional<Instant> wakeAt) {
        shelf.change(kept, RunState.atRest(state.status(), state.updatedAt(), wakeAt));
    }

    @Override
    public CompletionStage<Due> claimDue(String node, Instant now, int limit) {
        return store.done(() -> {
            Predicate<KeptRun> open = kept -> !kept.passedBy().contains(node);
            List<KeptRun> due = shelf.atRest().stream()
                    .takeWhile(kept -> !kept.wakeAt().orElseThrow().isAfter(now))
                    .filter(open)
                    .limit(limit)
                    .toList();
            List<LoadedRun> claimed = claim(node, due);
            Optional<KeptRun> next = shelf.atRest().stream().filter(open).findFirst();
            return new Due(claimed, next.flatMap(KeptRun::wakeAt));
        });
    }

    @Override
    public CompletionStage<List<LoadedRun>> claimOrphans(String node, Instant now, int limit) {
        return store.done(() -> {
            Stream<String> dead = shelf.owners().stream().filter(owner -> !owner.equals(node) && !lives(owner, now));
            return claim(
                    node,
                    dead.flatMap(owner -> shelf.ownedBy(owner).stream())
                            .limit(limit)
                            .toList());
        });
    }

    @Override
    public CompletionStage<Optional<LoadedRun>> claim(String node, Instant now, String runId) {
        return store.done(() -> Optional.ofNullable(shelf.find(runId))
                .filter(KeptRun::isActive)
                .filter(kept -> kept.state()
                        .owner()
                        .filter(owner -> !owner.equals(node) && lives(owner, now))
                        .isEmpty())
                .map(kept -> claim(node, List.of(kept)).get(0)));
    }

    private List<LoadedRun> claim(String node, List<KeptRun> runs) {
        for (KeptRun kept : runs) {
            RunState state = kept.state();
            shelf.change(kept, RunState.inHand(state.status(), state.updatedAt(), node));
        }
        return runs.stream().map(KeptRun::loaded).toList();
    }

    @Override
    public CompletionStage<Void> pass(Append run, Instant now) {
        return store.written(() -> {
            KeptRun kept = store.fenced(run);
            kept.passBy(run.node());
            if (kept.passedBy().containsAll(living(now))) {
                kept.forgetPassing();
                rest(kept, run.state(), run.state().wakeAt());
            } else {
                rest(kept, run.state(), Optional.of(now));
            }
        });
    }

    @Override
    public CompletionStage<Void> offer(Optional<String> workflow, Instant now) {
        return store.written(() -> shelf.all().toList().stream()
                .filter(kept -> kept.state().status() == Status.STALLED)
                .filter(kept ->
                        workflow.isEmpty() || workflow.get().equals(kept.run().workflow()))
                .forEach(kept -> {
                    kept.forgetPassing();
                    if (kept.state().owner().isEmpty()) {
                        rest(kept, kept.state(), Optional.of(now));
                    }
                }));
    }
}
