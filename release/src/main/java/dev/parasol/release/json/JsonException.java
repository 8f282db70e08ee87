package dev.parasol.release.json;

import dev.parasol.release.json.JsonValue.Place;

/** A document is not what it should be; the message begins with the place. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonException(Place place, String wrong) {
        super(place + ": " + wrong);
    }

    JsonException(Place place, String wrong, Throwable cause) {
        super(place + ": " + firstLine(wrong), cause);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
