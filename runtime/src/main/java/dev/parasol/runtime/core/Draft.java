package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Progress} in the making. */
final class Draft {

    private final Sequence order;
    private final Sequence results;
    private List<Payload> kept;
    private Set<String> eventIds;
    private Status status;
    private int size;
    private int continuation;
    private Decision.@Nullable Started start;
    private @Nullable Instant last;
    private @Nullable Instant deadline;
    private @Nullable Failure failure;
    private @Nullable Compensation compensation;

    Draft(Progress before) {
        status = before.status();
        size = before.size();
        start = before.start();
        last = before.last();
        deadline = before.deadline();
        failure = before.failure();
        order = before.order().copy();
        results = before.results().copy();
        continuation = before.continuation();
        kept = before.kept();
        eventIds = before.eventIds();
        compensation = before.compensation();
    }

    /** What it has come to; after that the draft must not be used any more. */
    Progress progress() {
        return new Progress(
                status,
                size,
                start,
                last,
                deadline,
                failure,
                order,
                results,
                continuation,
                kept,
                eventIds,
                compensation);
    }

    void count(Instant at) {
        size++;
        last = last == null ? at : Moments.later(last, at);
    }

    int size() {
        return size;
    }

    Status status() {
        return status;
    }

    void status(Status next) {
        status = next;
    }

    Decision.@Nullable Started start() {
        return start;
    }

    void start(Decision.Started first) {
        start = first;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    void deadline(@Nullable Instant next) {
        deadline = next;
    }

    Sequence order() {
        return order;
    }

    Sequence results() {
        return results;
    }

    /** The first one decides what the next run gets. */
    void continueWith(int node) {
        continuation = continuation < 0 ? node : continuation;
    }

    @Nullable
    Compensation compensation() {
        return compensation;
    }

    void compensation(Compensation next) {
        compensation = next;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    boolean isFailing() {
        return failure != null;
    }

    /** The first failure is the one that is told. */
    void fail(Failure first) {
        failure = failure == null ? first : failure;
    }

    void forgetFailure() {
        failure = null;
    }

    void remember(String eventId) {
        Set<String> more = new HashSet<>(eventIds);
        more.add(eventId);
        eventIds = Collections.unmodifiableSet(more);
    }

    void keep(Payload event) {
        List<Payload> more = new ArrayList<>(kept);
        more.add(event);
        kept = Collections.unmodifiableList(more);
    }

    /** Takes the event of one of these types that came first; null if none has come. */
    @Nullable
    Payload takeKept(List<String> types) {
        if (kept.isEmpty()) {
            return null;
        }
        List<Payload> rest = new ArrayList<>(kept);
        for (Iterator<Payload> events = rest.iterator(); events.hasNext(); ) {
            Payload event = events.next();
            if (types.contains(event.type())) {
                events.remove();
                kept = Collections.unmodifiableList(rest);
                return event;
            }
        }
        return null;
    }
}
