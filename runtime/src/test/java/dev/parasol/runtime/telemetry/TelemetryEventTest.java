package dev.parasol.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.SampleEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every kind of event, and that the guide says the same. */
class TelemetryEventTest {

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TelemetryEventTest::kinds)
                : Stream.of(type);
    }

    @Test
    void thereAreTwelveKinds() {
        assertThat(SampleEvents.all())
                .extracting(TelemetryEvent::name)
                .containsExactlyInAnyOrder(
                        "workflow.start",
                        "workflow.stop",
                        "workflow.exception",
                        "workflow.move",
                        "workflow.transition",
                        "step.start",
                        "step.stop",
                        "step.exception",
                        "step.async",
                        "step.resume",
                        "engine.advance",
                        "runner.init");
        assertThat(SampleEvents.all())
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(kinds(TelemetryEvent.class).toList());
    }

    @Test
    void aListenerIsToldEachByTheMethodOfItsKind() {
        List<String> told = new ArrayList<>();
        WorkflowListener listener = new WorkflowListener() {
            @Override
            public void workflowStarted(WorkflowEvent.Started event) {
                told.add(event.name());
            }

            @Override
            public void workflowStopped(WorkflowEvent.Stopped event) {
                told.add(event.name());
            }

            @Override
            public void workflowFailed(WorkflowEvent.Failed event) {
                told.add(event.name());
            }

            @Override
            public void workflowMoved(WorkflowEvent.Moved event) {
                told.add(event.name());
            }

            @Override
            public void transitionTaken(WorkflowEvent.Transition event) {
                told.add(event.name());
            }

            @Override
            public void stepStarted(StepEvent.Started event) {
                told.add(event.name());
            }

            @Override
            public void stepStopped(StepEvent.Stopped event) {
                told.add(event.name());
            }

            @Override
            public void stepFailed(StepEvent.Failed event) {
                told.add(event.name());
            }

            @Override
            public void stepSuspended(StepEvent.Suspended event) {
                told.add(event.name());
            }

            @Override
            public void stepResumed(StepEvent.Resumed event) {
                told.add(event.name());
            }

            @Override
            public void engineAdvanced(EngineAdvanced event) {
                told.add(event.name());
            }

            @Override
            public void runnerInitialized(RunnerInitialized event) {
                told.add(event.name());
            }
        };

        SampleEvents.all().forEach(listener::on);
        SampleEvents.all().forEach(new WorkflowListener() {}::on);

        assertThat(told)
                .containsExactlyElementsOf(
                        SampleEvents.all().stream().map(TelemetryEvent::name).toList());
    }

    @Test
    void fieldsBeginWithWhereTheEventComesFromAndEndWithTheCallers() {
        assertThat(SampleEvents.all()).allSatisfy(event -> {
            List<String> names = List.copyOf(event.fields().keySet());
            assertThat(names).startsWith("instanceId", "runId", "workflow", "version", "nodeName", "at");
            assertThat(names).endsWith("traceparent");
            assertThat(event.fields().values())
                    .allMatch(value -> Stream.of(
                                    String.class,
                                    Integer.class,
                                    Boolean.class,
                                    Instant.class,
                                    Duration.class,
                                    List.class)
                            .anyMatch(type -> type.isInstance(value)));
        });
    }

    @Test
    void theGuideListsEveryEventWithItsFields() throws Exception {
        Map<String, List<String>> inCode = new LinkedHashMap<>();
        for (TelemetryEvent event : SampleEvents.all()) {
            inCode.put(
                    event.name(),
                    event.fields().keySet().stream()
                            .skip(6)
                            .filter(name -> !name.equals("traceparent"))
                            .toList());
        }

        assertThat(inGuide()).containsExactlyInAnyOrderEntriesOf(inCode);
    }

    /** Rows as in {@code | `step.start` | `stepStarted` | what it means | `step`, `attempt` |}. */
    private static Map<String, List<String>> inGuide() throws Exception {
        Map<String, List<String>> events = new LinkedHashMap<>();
        Pattern row = Pattern.compile("\\| `([a-z]+\\.[a-z]+)` \\| `(\\w+)` \\|.*\\|([^|]*)\\|");
        for (String line : Files.readAllLines(Path.of("../docs/telemetry.md"))) {
            Matcher event = row.matcher(line);
            if (event.matches()) {
                assertThat(WorkflowListener.class.getMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .contains(event.group(2));
                events.put(
                        event.group(1),
                        Pattern.compile("`(\\w+)`")
                                .matcher(event.group(3))
                                .results()
                                .map(found -> found.group(1))
                                .toList());
            }
        }
        return events;
    }
}
