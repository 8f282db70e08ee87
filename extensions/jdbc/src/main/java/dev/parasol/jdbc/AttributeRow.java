package dev.parasol.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An attribute that a run is found by.
 *
 * @param name its name as it is indexed
 * @param value its value as it is indexed
 */
record AttributeRow(String name, String value) {

    /** Where an index entry of PostgreSQL, at most 2,704 bytes, still holds a name and a value. */
    private static final int LONGEST = 250;

    static AttributeRow of(String name, String value) {
        return new AttributeRow(indexed(name), indexed(value));
    }

    static List<AttributeRow> of(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> of(attribute.getKey(), attribute.getValue()))
                .toList();
    }

    /** A text that an index can hold: long ones, and those with a character that no database takes, by their hash. */
    private static String indexed(String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0 ? "sha256:" + hash(text) : text;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
