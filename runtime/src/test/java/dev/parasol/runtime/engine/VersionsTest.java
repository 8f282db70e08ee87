package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.DecisionOvertakenException;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.NothingToRollBackException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.version.InForce;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import dev.parasol.runtime.version.Versions;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators decide about versions, and who gets them. */
@Timeout(30)
class VersionsTest {

    /** Version 3 is current in the code. */
    private static final Dispatcher<Order> THREE = Flow.dispatcher(
            Orders.class,
            UniqueScope.NONE,
            Flow.startingAt(A.class),
            Flow.startingAt(B.class),
            Flow.startingAt(C.class));

    private final World world = new World();
    private final WorkflowClient<Order> orders = world.client(THREE);
    private final Versions versions = orders.versions();

    @AfterEach
    void close() {
        world.close();
    }

    private int started(String key) {
        return orders.start(key, ORDER, StartOptions.none()).version();
    }

    @Test
    void theCodeSaysWhichVersionIsCurrentAsLongAsNobodyElseDoes() {
        assertThat(started("k")).isEqualTo(3);
        assertThat(versions.inForce()).isEqualTo(InForce.CODE);
        assertThat(versions.history()).isEmpty();
    }

    @Test
    void newStartsRunOnWhatAnOperatorMadeCurrent() {
        versions.makeCurrent(1, "ana", "3 loses orders");
        assertThat(started("k")).isEqualTo(1);
        assertThat(versions.inForce()).isEqualTo(new InForce(OptionalInt.of(1), OptionalInt.empty(), 0));
    }

    @Test
    void whatTheCallerOrARouterNamesGoesFirst() {
        versions.makeCurrent(1, "ana", "3 loses orders");
        assertThat(orders.start("k", ORDER, StartOptions.version(2)).version()).isEqualTo(2);
        WorkflowClient<Order> routed = world.engine()
                .client(
                        THREE,
                        (all, options) -> OptionalInt.of(options.attributes().size() + 1));
        assertThat(routed.start("k", ORDER, StartOptions.attribute("tenant", "acme"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aDecisionOutlivesTheEngine() {
        versions.makeCurrent(1, "ana", "3 loses orders");
        WorkflowClient<Order> later = world.restart(THREE).client(THREE);
        assertThat(later.start("k", ORDER, StartOptions.none()).version()).isEqualTo(1);
    }

    @Test
    void aRollBackGoesBackToWhatWasBeforeAndNeverForth() {
        versions.makeCurrent(1, "ana", "3 loses orders");
        versions.makeCurrent(2, "ana", "2 does not");
        versions.rollBack("ben", "it does");
        assertThat(started("k1")).isEqualTo(1);
        versions.rollBack("ben", "3 is mended");
        assertThat(started("k2")).isEqualTo(3);
        assertThatThrownBy(() -> versions.rollBack("ben", "again"))
                .isInstanceOf(NothingToRollBackException.class)
                .hasMessage(
                        "no decision on dev.parasol.runtime.fixture.Orders is left to take back: the code says which"
                                + " version is current");
    }

    @Test
    void aDecisionAfterARollBackIsRolledBackAlone() {
        versions.makeCurrent(1, "ana", "why");
        versions.makeCurrent(2, "ana", "why");
        versions.rollBack("ana", "why");
        versions.canary(2, 100, "ana", "why");
        assertThat(started("k1")).isEqualTo(2);
        versions.rollBack("ana", "why");
        assertThat(started("k2")).isEqualTo(1);
    }

    @Test
    void whatIsLeftToTheCodeCanBeRolledBackToo() {
        versions.makeCurrent(1, "ana", "why");
        versions.leaveToCode("ana", "deployed");
        assertThat(started("k1")).isEqualTo(3);
        versions.rollBack("ana", "why");
        assertThat(started("k2")).isEqualTo(1);
    }

    @Test
    void aCanaryGetsItsShareOfWhatTheCurrentVersionWouldGet() {
        versions.canary(1, 100, "ana", "all of it");
        assertThat(started("k1")).isEqualTo(1);
        versions.canary(2, 0, "ana", "none");
        assertThat(started("k2")).isEqualTo(3);
        assertThat(versions.inForce()).isEqualTo(InForce.CODE);
    }

    @Test
    void aVersionThatIsMadeCurrentEndsTheCanary() {
        versions.canary(1, 100, "ana", "why");
        versions.makeCurrent(2, "ana", "why");
        assertThat(started("k")).isEqualTo(2);
    }

    @Test
    void everythingIsRecorded() {
        versions.makeCurrent(1, "ana", "3 loses orders");
        versions.canary(2, 12.5, "ben", "seems well");
        versions.rollBack("cleo", "is not");
        assertThat(versions.history())
                .containsExactly(
                        decision(1, Kind.MADE_CURRENT, OptionalInt.of(1), 0, "ana", "3 loses orders"),
                        decision(2, Kind.CANARY, OptionalInt.of(2), 1_250, "ben", "seems well"),
                        decision(3, Kind.ROLLED_BACK, OptionalInt.empty(), 0, "cleo", "is not"));
        String start = "{\"workflow\":\"dev.parasol.runtime.fixture.Orders\",\"seq\":";
        assertThat(versions.historyAsJsonLines())
                .isEqualTo(
                        start + "1,\"kind\":\"MADE_CURRENT\",\"version\":1,\"by\":\"ana\",\"why\":\"3 loses orders\","
                                + "\"at\":\"2026-11-21T05:33:00Z\"}\n"
                                + start
                                + "2,\"kind\":\"CANARY\",\"version\":2,\"share\":1250,\"by\":\"ben\",\"why\":\"seems well\","
                                + "\"at\":\"2026-11-21T05:33:00Z\"}\n"
                                + start + "3,\"kind\":\"ROLLED_BACK\",\"by\":\"cleo\",\"why\":\"is not\","
                                + "\"at\":\"2026-11-21T05:33:00Z\"}\n");
    }

    private VersionDecision decision(int seq, Kind kind, OptionalInt version, int share, String by, String why) {
        return new VersionDecision(Orders.class.getName(), seq, kind, version, share, by, why, world.clock.now());
    }

    @Test
    void aVersionThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> versions.makeCurrent(4, "ana", "why"))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessageContaining("Orders has no version 4; it has");
        assertThatThrownBy(() -> versions.canary(4, 1, "ana", "why")).isInstanceOf(UnknownVersionException.class);
        assertThat(versions.history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 100.01, 0.005, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareThatIsNoneIsRefused(double percent) {
        assertThatThrownBy(() -> versions.canary(1, percent, "ana", "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(percent + " % is no share: say 0 to 100, with two decimals at most, as in 0.25");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.07, 0.29, 33.33, 99.99})
    void aShareHasTwoDecimals(double percent) {
        assertThat(versions.canary(1, percent, "ana", "why").what())
                .isEqualTo("version 1 gets " + percent + " % of new starts");
    }

    @Test
    void theCurrentVersionIsNoCanary() {
        assertThatThrownBy(() -> versions.canary(3, 10, "ana", "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 3 of dev.parasol.runtime.fixture.Orders is current");
        versions.makeCurrent(1, "ana", "why");
        assertThatThrownBy(() -> versions.canary(1, 10, "ana", "why")).isInstanceOf(IllegalArgumentException.class);
        assertThat(versions.canary(3, 10, "ana", "why").seq()).isEqualTo(2);
    }

    @Test
    void whoAndWhyHaveToBeSaid() {
        assertThatThrownBy(() -> versions.makeCurrent(1, " ", "why"))
                .hasMessage("say who decides: it is recorded, and must be more than blanks");
        assertThatThrownBy(() -> versions.rollBack("ana", ""))
                .hasMessage("say why: it is recorded, and must be more than blanks");
    }

    @Test
    void whoHasNotSeenTheLatestDecisionIsTold() {
        Versions seen = versions.asOf(0);
        versions.makeCurrent(1, "ana", "3 loses orders");
        assertThatThrownBy(() -> seen.makeCurrent(2, "ben", "why"))
                .isInstanceOf(DecisionOvertakenException.class)
                .hasMessage("somebody else was first, so nothing was changed: decision 1 on"
                        + " dev.parasol.runtime.fixture.Orders: version 1 is current (ana, 2026-11-21T05:33:00Z: 3 loses"
                        + " orders); look at what is in force now and decide again");
        assertThat(versions.asOf(1).makeCurrent(2, "ben", "why").seq()).isEqualTo(2);
        assertThatThrownBy(() -> versions.asOf(7).rollBack("ben", "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no decision 7");
    }

    @Test
    void aProcessWithoutTheCodeTellsWhatWasDecidedAndDecidesNothing() {
        versions.makeCurrent(1, "ana", "why");
        Versions elsewhere = world.restart().versions(Orders.class);
        assertThat(elsewhere.history()).hasSize(1);
        assertThatThrownBy(() -> elsewhere.makeCurrent(2, "ben", "why"))
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("this process has no code for dev.parasol.runtime.fixture.Orders");
    }
}
