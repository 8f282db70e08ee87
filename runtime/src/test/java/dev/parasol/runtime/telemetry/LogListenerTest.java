package dev.parasol.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.SampleEvents;
import dev.parasol.runtime.spi.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;

class LogListenerTest {

    /** Keeps lines of a level and above. */
    private static final class KeptLog extends AbstractLogger {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines = new ArrayList<>();
        private final Level lowest;

        KeptLog(Level lowest) {
            this.lowest = lowest;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return KeptLog.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            lines.add(level + " " + message);
        }

        private boolean isKept(Level level) {
            return level.toInt() >= lowest.toInt();
        }

        @Override
        public boolean isTraceEnabled() {
            return isKept(Level.TRACE);
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return isKept(Level.DEBUG);
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return isDebugEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return isKept(Level.INFO);
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return isInfoEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return isKept(Level.WARN);
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return isWarnEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return isKept(Level.ERROR);
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return isErrorEnabled();
        }
    }

    private static List<String> lines(Level lowest, List<TelemetryEvent> events) {
        KeptLog log = new KeptLog(lowest);
        events.forEach(new LogListener(log)::on);
        return log.lines;
    }

    @Test
    void writesOneLineAnEvent() {
        String about = " instanceId=order::k1 runId=7f3c workflow=shop.Orders version=2 nodeName=node-1"
                + " at=2026-11-21T05:33:00Z";

        assertThat(lines(Level.DEBUG, SampleEvents.all()))
                .containsExactly(
                        "DEBUG runner.init" + about + " how=RECOVERY traceparent=00-4bf9",
                        "INFO workflow.start" + about + " traceparent=00-4bf9",
                        "INFO workflow.stop" + about + " status=COMPENSATED step=shop.Charge exception=shop.Declined"
                                + " message=\"card \\\"4711\\\"\\nis = empty\" attempts=3 duration=PT1.5S"
                                + " traceparent=00-4bf9",
                        "WARN workflow.exception" + about + " step=shop.Charge exception=shop.Declined"
                                + " message=\"card \\\"4711\\\"\\nis = empty\" attempts=3 duration=PT1.5S"
                                + " traceparent=00-4bf9",
                        "DEBUG workflow.move" + about + " from=1 by=ana why=\"the legacy check is gone\""
                                + " traceparent=00-4bf9",
                        "DEBUG workflow.transition" + about + " from=shop.Charge outcome=shop.Charge$Charged"
                                + " to=shop.Pack,shop.Greet traceparent=00-4bf9",
                        "DEBUG step.start" + about + " step=shop.Charge method=EXECUTE attempt=1 traceparent=00-4bf9",
                        "DEBUG step.stop" + about
                                + " step=shop.Charge method=EXECUTE attempt=1 outcome=shop.Charge$Charged"
                                + " duration=PT1.5S traceparent=00-4bf9",
                        "WARN step.exception" + about
                                + " step=shop.Charge method=COMPENSATE attempt=1 exception=shop.Declined"
                                + " message=\"\" retried=true nextAttemptAt=2026-11-21T05:34:00Z duration=PT1.5S"
                                + " traceparent=00-4bf9",
                        "DEBUG step.async" + about + " step=shop.Approval waitsFor=EVENT until=2026-11-21T06:33:00Z"
                                + " traceparent=00-4bf9",
                        "DEBUG step.resume" + about + " step=shop.Approval cause=EVENT"
                                + " outcome=shop.Approval$Approved waited=PT1.5S traceparent=00-4bf9",
                        "DEBUG engine.advance" + about + " seq=4 what=ENDED commands=2 commit=PT0.003S"
                                + " traceparent=00-4bf9");
    }

    @Test
    void leavesOutWhatTheLoggerDoesNotWant() {
        assertThat(lines(Level.INFO, SampleEvents.all()))
                .extracting(line -> line.substring(0, line.indexOf(" instanceId")))
                .containsExactly(
                        "INFO workflow.start", "INFO workflow.stop", "WARN workflow.exception", "WARN step.exception");
        assertThat(lines(Level.ERROR, SampleEvents.all())).isEmpty();
    }

    @Test
    void keepsOneLineOneLineWhateverTheCallerGave() {
        Map<String, String> ofCaller = Map.of("a b", "x\r\n\t\\", "c", "=", "d", "\u001b[31m\u2028{}", "e", "ü€😀");
        Run run = new Run("r", "w", "order::k1", "k1", 1, "f", Optional.empty(), Instant.EPOCH, Map.of(), ofCaller);

        String line = lines(Level.INFO, List.of(new WorkflowEvent.Started(new Source(run, "my node", Instant.EPOCH))))
                .get(0);

        assertThat(line)
                .isEqualTo("INFO workflow.start instanceId=order::k1 runId=r workflow=w version=1 nodeName=\"my node\""
                        + " at=1970-01-01T00:00:00Z \"a b\"=\"x\\r\\n\\t\\\\\" c=\"=\""
                        + " d=\"\\u001b[31m\\u2028{}\" e=ü€😀");
    }

    @Test
    void isAListenerLikeAnyOther() {
        assertThat(List.of(LogListener.create(), LogListener.to("shop.workflows")))
                .allSatisfy(listener -> SampleEvents.all().forEach(listener::on));
        assertThat(LogListener.LOGGER).isEqualTo("dev.parasol.telemetry");
    }
}
