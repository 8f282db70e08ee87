package dev.parasol.runtime.telemetry;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes one line an event to slf4j: its name, then its fields as {@code key=value}, in quotes where the value would be hard
 * to tell from the rest. Exceptions are warnings, the start and the end of a workflow information, all else is for debugging.
 *
 * <pre>{@code
 * workflow.stop instanceId=userid::joao123 runId=... workflow=com.acme.CreateUser version=2 ... status=COMPLETED duration=PT3.2S
 * }</pre>
 */
public final class LogListener implements WorkflowListener {

    /** What the logger is called unless said otherwise. */
    public static final String LOGGER = "dev.parasol.telemetry";

    private final Logger logger;

    LogListener(Logger logger) {
        this.logger = logger;
    }

    /** Writes to the logger {@value #LOGGER}. */
    public static LogListener create() {
        return to(LOGGER);
    }

    /** Writes to the logger of this name. */
    public static LogListener to(String logger) {
        return new LogListener(LoggerFactory.getLogger(logger));
    }

    @Override
    public void on(TelemetryEvent event) {
        Level level = level(event);
        if (logger.isEnabledForLevel(level)) {
            logger.atLevel(level).log(line(event));
        }
    }

    private static Level level(TelemetryEvent event) {
        if (event instanceof WorkflowEvent.Failed || event instanceof StepEvent.Failed) {
            return Level.WARN;
        }
        boolean startOrEnd = event instanceof WorkflowEvent.Started || event instanceof WorkflowEvent.Stopped;
        return startOrEnd ? Level.INFO : Level.DEBUG;
    }

    private static String line(TelemetryEvent event) {
        StringBuilder line = new StringBuilder(event.name());
        event.fields()
                .forEach((name, value) ->
                        line.append(' ').append(quoted(name)).append('=').append(quoted(text(value))));
        return line.toString();
    }

    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }

    /** A text that could be taken for several fields, or for another line, is in quotes. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(LogListener::isPlain);
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> quoted.append(escaped(each)));
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int character) {
        return character > ' ' && character != '"' && character != '=' && !isControl(character);
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static final Map<Integer, String> SHORT =
            Map.of((int) '"', "\\\"", (int) '\\', "\\\\", (int) '\n', "\\n", (int) '\r', "\\r", (int) '\t', "\\t");

    private static String escaped(int character) {
        String shorter = SHORT.get(character);
        if (shorter != null) {
            return shorter;
        }
        return isControl(character) ? "\\u%04x".formatted(character) : Character.toString(character);
    }
}
