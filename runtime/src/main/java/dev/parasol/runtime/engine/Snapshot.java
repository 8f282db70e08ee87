package dev.parasol.runtime.engine;

import dev.parasol.release.Comparison;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.error.CodecException;
import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run at a moment. Payloads are read when they are asked for, so that one that no longer reads hides nothing else. */
final class Snapshot implements Instance {

    private final Run run;
    private final View view;
    private final Kernel kernel;

    Snapshot(Run run, View view, Kernel kernel) {
        this.run = run;
        this.view = view;
        this.kernel = kernel;
    }

    Run run() {
        return run;
    }

    State state() {
        return view.state();
    }

    /** The run id of the run that continues this one as new. */
    Optional<String> next() {
        return view.state().continuation().map(outcome -> RunIds.next(run.runId()));
    }

    @Override
    public String id() {
        return run.id();
    }

    @Override
    public String runId() {
        return run.runId();
    }

    @Override
    public String key() {
        return run.key();
    }

    @Override
    public String workflow() {
        return run.workflow();
    }

    @Override
    public int version() {
        return run.version();
    }

    @Override
    public String fingerprint() {
        return run.fingerprint();
    }

    @Override
    public Definition definition() {
        return kernel.coreOf(run).definition();
    }

    @Override
    public Optional<Comparison> comparison() {
        return kernel.registry()
                .find(run.workflow())
                .flatMap(code -> code.definition(run.version()))
                .map(definition()::comparedWith);
    }

    @Override
    public Status status() {
        return view.status();
    }

    @Override
    public Instant startedAt() {
        return run.startedAt();
    }

    @Override
    public Instant updatedAt() {
        return view.state().updatedAt();
    }

    @Override
    public List<String> active() {
        return view.state().active();
    }

    @Override
    public List<String> awaiting() {
        return view.state().awaiting();
    }

    @Override
    public <T> Optional<T> outcome(Class<T> type) {
        List<State.Recorded> outcomes = view.state().outcomes();
        for (int latest = outcomes.size() - 1; latest >= 0; latest--) {
            Payload outcome = outcomes.get(latest).outcome();
            Optional<Class<? extends T>> fitting = fitting(outcome.type(), type);
            if (fitting.isPresent()) {
                return Optional.of(kernel.payloads().decode(outcome, fitting.get()));
            }
        }
        return Optional.empty();
    }

    private <T> Optional<Class<? extends T>> fitting(String name, Class<T> asked) {
        if (asked.getName().equals(name)) {
            return Optional.of(asked);
        }
        return type(name).filter(asked::isAssignableFrom).map(type -> type.asSubclass(asked));
    }

    private Optional<Class<?>> type(String name) {
        return kernel.registry().find(run.workflow()).flatMap(code -> code.type(name));
    }

    @Override
    public List<Object> result() {
        return view.state().results().stream().map(this::decoded).toList();
    }

    private Object decoded(Payload outcome) {
        Class<?> type = type(outcome.type())
                .orElseThrow(() -> new CodecException("this process has no class " + outcome.type()));
        return kernel.payloads().decode(outcome, type);
    }

    @Override
    public Optional<Failure> failure() {
        boolean told = status() == Status.FAILED
                || status() == Status.COMPENSATED
                || view.state().isCompensating();
        return told ? view.state().failure() : Optional.empty();
    }

    @Override
    public List<String> missing() {
        return status() == Status.STALLED ? view.stall().missing() : List.of();
    }

    @Override
    public Map<String, String> attributes() {
        return run.attributes();
    }

    @Override
    public List<HistoryEntry> history() {
        return new Retelling(kernel, run, view.history().entries()).shown();
    }

    @Override
    public String historyAsJsonLines() {
        return new Retelling(kernel, run, view.history().entries()).asJsonLines();
    }

    @Override
    public String toString() {
        return run.id() + " (" + run.workflow() + " v" + run.version() + ", run " + run.runId() + ") is " + status();
    }
}
