package dev.parasol.runtime.engine;

import dev.parasol.release.Release;
import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.VersionBook;
import dev.parasol.runtime.version.DeprecatedVersion;
import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.Moves;
import dev.parasol.runtime.version.Removal;
import dev.parasol.runtime.version.Stalled;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import dev.parasol.runtime.version.Versions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One workflow's versions on a {@link LocalEngine}.
 *
 * @param asOf the latest decision that the operator knows of, if that matters
 */
record LocalVersions(Kernel kernel, String workflow, OptionalInt asOf) implements Versions {

    @Override
    public Versions asOf(int seq) {
        return new LocalVersions(kernel, workflow, OptionalInt.of(seq));
    }

    @Override
    public VersionDecision makeCurrent(int version, String by, String why) {
        kernel.live().requireOpen();
        dispatcher().definition(version);
        return deciding(by, why).decide(Kind.MADE_CURRENT, OptionalInt.of(version), 0);
    }

    @Override
    public VersionDecision canary(int version, double percent, String by, String why) {
        kernel.live().requireOpen();
        Dispatcher<?> code = dispatcher();
        code.definition(version);
        int share = Deciding.share(percent);
        Deciding deciding = deciding(by, why);
        deciding.requireNotCurrent(version, code.currentVersion());
        return deciding.decide(Kind.CANARY, OptionalInt.of(version), share);
    }

    @Override
    public VersionDecision rollBack(String by, String why) {
        kernel.live().requireOpen();
        return deciding(by, why).rollBack();
    }

    @Override
    public VersionDecision leaveToCode(String by, String why) {
        kernel.live().requireOpen();
        return deciding(by, why).decide(Kind.LEFT_TO_CODE, OptionalInt.empty(), 0);
    }

    private Deciding deciding(String by, String why) {
        return new Deciding(kernel, workflow, history(), by, why).requireLatest(asOf);
    }

    @Override
    public InForce inForce() {
        return Choices.of(history()).inForce();
    }

    @Override
    public List<VersionDecision> history() {
        kernel.live().requireOpen();
        return book().decisions(workflow);
    }

    @Override
    public List<Release> releases() {
        kernel.live().requireOpen();
        return dispatcher().released();
    }

    @Override
    public String historyAsJsonLines() {
        return new VersionAudit(history(), released()).jsonLines();
    }

    @Override
    public SortedMap<Integer, Map<Status, Long>> counts() {
        kernel.live().requireOpen();
        return demand().counts();
    }

    @Override
    public Optional<Instance> oldestActive(int version) {
        kernel.live().requireOpen();
        return demand().oldestActive(version).map(kernel.live()::snapshot);
    }

    @Override
    public Removal removal(int version) {
        return demand().removal(version, dispatcher().currentVersion(), inForce());
    }

    @Override
    public List<DeprecatedVersion> deprecated() {
        kernel.live().requireOpen();
        LocalDate today = LocalDate.ofInstant(kernel.settings().clock().now(), ZoneOffset.UTC);
        return dispatcher().versions().values().stream()
                .filter(info -> isDeprecated(info, today))
                .map(info -> new DeprecatedVersion(info, isOverdue(info, today), demand().active(info.version())))
                .toList();
    }

    private static boolean isDeprecated(VersionInfo info, LocalDate today) {
        return info.removeAfter().isPresent()
                || info.deprecatedSince().filter(since -> !since.isAfter(today)).isPresent();
    }

    private static boolean isOverdue(VersionInfo info, LocalDate today) {
        return info.removeAfter().filter(today::isAfter).isPresent();
    }

    @Override
    public Stalled stalled(InstanceQuery page) {
        kernel.live().requireOpen();
        InstanceQuery stalled = page.workflow(workflow).status(Status.STALLED);
        List<Instance> instances = kernel.settings().store().query(stalled).stream()
                .<Instance>map(kernel.live()::snapshot)
                .toList();
        return new Stalled(demand().stalled(), instances);
    }

    @Override
    public Moves migration(int from, int to) {
        kernel.live().requireOpen();
        Dispatcher<?> code = dispatcher();
        if (code.migrations().stream().noneMatch(way -> way.from() == from && way.to() == to)) {
            throw noMigration(code, from, to);
        }
        return new LocalMoves(kernel, code, from, to);
    }

    private static UnknownVersionException noMigration(Dispatcher<?> code, int from, int to) {
        String all = code.migrations().isEmpty()
                ? "none"
                : code.migrations().stream()
                        .map(migration -> migration.from() + " to " + migration.to())
                        .collect(Collectors.joining(", "));
        return new UnknownVersionException(
                "%s has no migration from version %d to %d; it has %s: add @Migration(from = %d, to = %d) to it"
                        .formatted(code.workflow().getSimpleName(), from, to, all, from, to));
    }

    /** A process without the code can still tell what was decided. */
    private List<Release> released() {
        return kernel.registry()
                .find(workflow)
                .map(code -> code.dispatcher().released())
                .orElse(List.of());
    }

    private VersionBook book() {
        return kernel.settings().store().versions();
    }

    private Demand demand() {
        return new Demand(book(), workflow);
    }

    private Dispatcher<?> dispatcher() {
        return kernel.registry()
                .find(workflow)
                .map(WorkflowCode::dispatcher)
                .orElseThrow(() -> new IncompleteBuildException(
                        "this process has no code for %s, so it cannot tell which versions there are: ask a node that runs it, or give the engine workflow(...)"
                                .formatted(workflow)));
    }
}
