package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.attributes;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.startedAt;
import static dev.parasol.jdbc.Samples.version;
import static dev.parasol.jdbc.Samples.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What runs are found by. */
class ListingContractTest extends StoreContract {

    @Test
    void findsTheActiveRunsOfAnId() {
        done(store.create(created(version(run("r1", "joao"), 1), Status.RUNNING)));
        done(store.create(created(version(run("r2", "joao"), 2), Status.WAITING)));
        done(store.create(created(version(run("r3", "joao"), 3), Status.COMPLETED)));
        assertThat(found(OptionalInt.empty())).containsExactly("r1", "r2");
        assertThat(found(OptionalInt.of(2))).containsExactly("r2");
        assertThat(found(OptionalInt.of(3))).containsExactly("r3");
        assertThat(found(OptionalInt.of(4))).isEmpty();
    }

    @Test
    void findsTheLatestRunOfAnIdWhenNoneIsActive() {
        for (int n = 1; n <= 3; n++) {
            done(store.create(created(startedAt(run("r" + n, "joao"), START.plusNanos(n)), Status.RUNNING)));
            done(store.append(append("r" + n, Status.COMPLETED, entry(2, "X"))));
        }
        assertThat(found(OptionalInt.empty())).containsExactly("r3");
    }

    private List<String> found(OptionalInt version) {
        return store.find(WORKFLOW, "userid::joao", version).stream()
                .map(stored -> stored.run().runId())
                .toList();
    }

    @Test
    void listsByEveryFilterLatestFirst() {
        fill();
        assertThat(listed(InstanceQuery.all())).containsExactly("r5", "r4", "r3", "r2", "r1", "r0");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING))).containsExactly("r4", "r2", "r0");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING, Status.RUNNING)))
                .containsExactly("r5", "r4", "r3", "r2", "r1", "r0");
        assertThat(listed(InstanceQuery.all().version(2))).containsExactly("r5", "r2");
        assertThat(listed(InstanceQuery.all().workflow(WORKFLOW).version(2).status(Status.WAITING)))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().workflow("com.acme.Other"))).isEmpty();
        assertThat(listed(InstanceQuery.all().key("k3"))).containsExactly("r3");
        assertThat(listed(InstanceQuery.all().key("k3").status(Status.WAITING))).isEmpty();
        assertThat(listed(InstanceQuery.all().startedAfter(START.plusNanos(3)))).containsExactly("r5", "r4");
        assertThat(listed(InstanceQuery.all().startedBefore(START.plusNanos(2))))
                .containsExactly("r1", "r0");
        assertThat(listed(InstanceQuery.all().startedBefore(Instant.MAX).startedAfter(Instant.MIN)))
                .hasSize(6);
    }

    @Test
    void listsByWorkflowAndByVersionAmongOthers() {
        for (int n = 0; n < 12; n++) {
            Run run = startedAt(run("r" + n, "k" + n), START.plusNanos(n));
            Run ours = workflow(version(run, n % 4), "com.acme.W" + n % 3);
            done(store.create(created(ours, n % 2 == 0 ? Status.WAITING : Status.RUNNING)));
        }
        assertThat(listed(InstanceQuery.all().workflow("com.acme.W1"))).containsExactly("r10", "r7", "r4", "r1");
        assertThat(listed(InstanceQuery.all().workflow("com.acme.W1").limit(2).after("r7")))
                .containsExactly("r4", "r1");
        assertThat(listed(InstanceQuery.all().workflow("com.acme.W1").status(Status.RUNNING)))
                .containsExactly("r7", "r1");
        assertThat(listed(InstanceQuery.all().version(2))).containsExactly("r10", "r6", "r2");
        assertThat(listed(InstanceQuery.all().version(0))).containsExactly("r8", "r4", "r0");
        assertThat(listed(InstanceQuery.all().version(3).workflow("com.acme.W2")))
                .containsExactly("r11");
        assertThat(listed(InstanceQuery.all().version(2).status(Status.RUNNING)))
                .isEmpty();
        assertThat(listed(InstanceQuery.all().version(4))).isEmpty();
        assertThat(listed(InstanceQuery.all().workflow("com.acme.W"))).isEmpty();
    }

    @Test
    void listsAWorkflowOfVeryManyVersions() {
        for (int version = 1; version <= 450; version++) {
            Run run = startedAt(run("r" + version, "k" + version), START.plusNanos(version));
            done(store.create(created(version(run, version), Status.RUNNING)));
        }
        assertThat(listed(InstanceQuery.all().workflow(WORKFLOW).limit(3))).containsExactly("r450", "r449", "r448");
        assertThat(listed(InstanceQuery.all().workflow(WORKFLOW).limit(2).after("r202")))
                .containsExactly("r201", "r200");
        assertThat(listed(InstanceQuery.all().workflow(WORKFLOW).limit(1_000))).hasSize(450);
    }

    @Test
    void listsByAttributes() {
        fill();
        String secret = "x".repeat(5_000);
        done(store.create(created(
                attributes(run("long", "long"), Map.of("tenant", secret, "n\u0000", "v\u0000")), Status.RUNNING)));
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1"))).containsExactly("r5", "r3", "r1");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").attribute("n", "3")))
                .containsExactly("r3");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").version(2)))
                .containsExactly("r5");
        assertThat(listed(InstanceQuery.all()
                        .attribute("tenant", "t0")
                        .workflow(WORKFLOW)
                        .key("k2")
                        .status(Status.WAITING)))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().attribute("tenant", secret).attribute("n\u0000", "v\u0000")))
                .containsExactly("long");
        assertThat(listed(InstanceQuery.all().attribute("tenant", secret + "y")))
                .isEmpty();
        assertThat(listed(InstanceQuery.all().attribute("n", "t1"))).isEmpty();
    }

    @Test
    void listsPageByPage() {
        fill();
        assertThat(listed(InstanceQuery.all().limit(2))).containsExactly("r5", "r4");
        assertThat(listed(InstanceQuery.all().limit(2).after("r4"))).containsExactly("r3", "r2");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING).limit(1).after("r4")))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").after("r4")))
                .containsExactly("r3", "r1");
        assertThat(listed(InstanceQuery.all().after("r0"))).isEmpty();
        assertThat(listed(InstanceQuery.all().after("nobody"))).isEmpty();
    }

    @Test
    void listsRunsOfOneMomentPageByPage() {
        for (int n = 0; n < 4; n++) {
            done(store.create(running("r" + n, "k" + n)));
        }
        assertThat(listed(InstanceQuery.all().limit(3).after("r3"))).containsExactly("r2", "r1", "r0");
    }

    /** Six runs, even ones waiting in tenant t0, odd ones running in t1, every third on version 2. */
    private void fill() {
        for (int n = 0; n < 6; n++) {
            Run run = version(startedAt(run("r" + n, "k" + n), START.plusNanos(n)), n % 3 == 2 ? 2 : 1);
            Map<String, String> attributes = Map.of("tenant", "t" + n % 2, "n", "" + n);
            done(store.create(created(attributes(run, attributes), n % 2 == 0 ? Status.WAITING : Status.RUNNING)));
        }
    }

    private List<String> listed(InstanceQuery query) {
        return store.query(query).stream().map(stored -> stored.run().runId()).toList();
    }
}
