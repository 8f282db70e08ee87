package dev.parasol.release.json;

/**
 * A value of JSON, and where it stands.
 *
 * @param content a {@code Map} of names to values, a {@code List} of values, a text, a {@code BigDecimal} or a boolean; a
 *     {@code JsonNull} for null
 */
record JsonValue(Object content, Place place) {

    /** What {@code null} is read as. */
    enum JsonNull {
        NULL
    }

    /** A place in a document; both count from 1. */
    record Place(int line, int column) {

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}
