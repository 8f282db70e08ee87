package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.VersionDecision;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators have decided about versions, as far as this node knows: all that was decided here, and what others had
 * decided a moment ago. A start asks nobody else.
 */
final class OperatedVersions {

    private static final Logger LOG = LoggerFactory.getLogger(OperatedVersions.class);

    /** Between two looks at what other nodes have decided. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Map<String, Choices> known = new ConcurrentHashMap<>();
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();
    private final Wakeup next;

    OperatedVersions(Settings settings) {
        this.settings = settings;
        this.next = Wakeup.loose(settings.clock(), at -> look());
    }

    /** When this returns, all that was decided before is known. */
    void begin() {
        Answers.get(news().toCompletableFuture());
        lookLater();
    }

    private void look() {
        Stages.of(this::news).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("what was decided about versions could not be read; what was known holds", failure);
            }
            lookLater();
        });
    }

    private CompletionStage<Void> news() {
        Map<String, Integer> latest = new HashMap<>();
        known.forEach((workflow, choices) -> latest.put(workflow, choices.seq()));
        return settings.store()
                .versions()
                .since(latest)
                .thenAccept(news -> news.stream()
                        .collect(Collectors.groupingBy(VersionDecision::workflow))
                        .forEach(this::learn));
    }

    private void lookLater() {
        Clock clock = settings.clock();
        next.by(clock.now().plus(PAUSE));
    }

    /** Takes decisions in, in order. */
    void learn(String workflow, List<VersionDecision> decisions) {
        known.compute(workflow, (name, before) -> (before == null ? Choices.NONE : before).and(decisions));
    }

    /**
     * The version that operators have chosen for a new run. What this process has no code for is passed over: a start on
     * what was in force before is better than none.
     */
    OptionalInt versionFor(WorkflowCode code, String key) {
        Choices choices = known.get(code.name());
        if (choices == null) {
            return OptionalInt.empty();
        }
        List<InForce> standing = choices.standing();
        for (int latest = standing.size() - 1; latest >= 0; latest--) {
            InForce choice = standing.get(latest);
            if (isCanary(choice, code, key)) {
                return choice.canary();
            }
            if (choice.current().isEmpty() || has(code, choice.current().getAsInt())) {
                return choice.current();
            }
        }
        return OptionalInt.empty();
    }

    private boolean isCanary(InForce choice, WorkflowCode code, String key) {
        return choice.canary().isPresent()
                && Share.of(code.name(), key) < choice.share()
                && has(code, choice.canary().getAsInt());
    }

    private boolean has(WorkflowCode code, int version) {
        if (code.has(version)) {
            return true;
        }
        if (lacking.add(code.name() + " " + version)) {
            LOG.warn(
                    "an operator chose version {} of {}, which this node has no code for: until it is deployed here, starts run on what was in force before",
                    version,
                    code.name());
        }
        return false;
    }

    void close() {
        next.close();
    }
}
