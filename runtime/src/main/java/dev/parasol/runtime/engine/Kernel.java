package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Basis;
import dev.parasol.runtime.core.Chronicle;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.DefinitionJson;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.spi.Run;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** What all runs of an engine share. */
final class Kernel {

    private final Settings settings;
    private final Payloads payloads;
    private final Registry registry;
    private final Workers workers;
    private final LiveRuns live;
    private final Telemetry telemetry;
    private final Standing standing;
    private final OperatedVersions operated;
    private final Lease lease;
    private final Hand hand;
    private final Claims claims;
    private final Post post;
    private final RunIds runIds = new RunIds();
    private final Endings endings = new Endings();
    private final Patience patience = new Patience();
    private final Rounds rounds;
    private final Retention retention;
    private final Map<String, Core> stored = new ConcurrentHashMap<>();
    private final Set<String> saved = ConcurrentHashMap.newKeySet();

    Kernel(Settings settings, Workers workers) {
        this.settings = settings;
        this.workers = workers;
        this.payloads = new Payloads(settings.codec());
        this.registry = new Registry(settings.steps());
        Listeners listeners = new Listeners(settings.listeners(), settings.nodeName());
        this.telemetry = new Telemetry(listeners, settings.clock(), settings.nodeName());
        this.live = new LiveRuns(this);
        this.standing = new Standing(settings);
        this.operated = new OperatedVersions(settings);
        this.lease = new Lease(settings);
        this.hand = new Hand(lease);
        this.claims = new Claims(this);
        this.post = new Post(this);
        this.rounds = new Rounds(this);
        this.retention = new Retention(settings);
    }

    Settings settings() {
        return settings;
    }

    Payloads payloads() {
        return payloads;
    }

    Registry registry() {
        return registry;
    }

    Workers workers() {
        return workers;
    }

    LiveRuns live() {
        return live;
    }

    Telemetry telemetry() {
        return telemetry;
    }

    Standing standing() {
        return standing;
    }

    OperatedVersions operated() {
        return operated;
    }

    Lease lease() {
        return lease;
    }

    Hand hand() {
        return hand;
    }

    Claims claims() {
        return claims;
    }

    Post post() {
        return post;
    }

    RunIds runIds() {
        return runIds;
    }

    Endings endings() {
        return endings;
    }

    /** Of callers who wait for an end. */
    Patience patience() {
        return patience;
    }

    Desk desk() {
        return new Desk(this);
    }

    /** Begins to look after the runs in the store. When this returns, what was under way goes on. */
    void begin() {
        operated.begin();
        rounds.begin();
        retention.begin();
    }

    /** Looks after nothing any more. */
    void retire() {
        operated.close();
        rounds.close();
        retention.close();
        claims.close();
        post.close();
        endings.close();
    }

    /** Has runs tried again that lacked code. */
    CompletionStage<Void> offerStalled(Optional<String> workflow) {
        return settings.store().ownership().offer(workflow, settings.clock().now());
    }

    /** The semantics of the graph that a run goes by: as it is compiled if it still is the same, else as it was stored. */
    Core coreOf(Run run) {
        return coreOf(run.workflow(), new Basis(run.version(), run.fingerprint()));
    }

    /** The semantics of a graph that some run of a workflow goes by, or went by before it was moved. */
    Core coreOf(String workflow, Basis basis) {
        return registry.find(workflow)
                .flatMap(code -> code.coreOf(basis))
                .orElseGet(() -> stored.computeIfAbsent(basis.fingerprint(), this::read));
    }

    /** The semantics of a run's whole history. */
    Chronicle chronicleOf(Run run) {
        return new Chronicle(coreOf(run), basis -> coreOf(run.workflow(), basis));
    }

    private Core read(String fingerprint) {
        Optional<byte[]> json = settings.store().definition(fingerprint);
        byte[] known = json.orElseThrow(() -> new ParasolException("there is no definition " + fingerprint));
        return Core.of(DefinitionJson.read(known, "the stored definition " + fingerprint));
    }

    /** Stores a definition, once an engine. */
    CompletionStage<Void> save(Definition definition) {
        String fingerprint = definition.fingerprint();
        if (saved.contains(fingerprint)) {
            return CompletableFuture.completedFuture(null);
        }
        return settings.store()
                .saveDefinition(fingerprint, DefinitionJson.write(definition))
                .thenRun(() -> saved.add(fingerprint));
    }
}
