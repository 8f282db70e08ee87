package dev.parasol.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A numbered file of SQL. A file that was released is never changed; the next change is another file. */
record Migration(int number, String name, List<String> statements) {

    /** Every migration of a database, in order; {@code names} as in {@code "001-runs"}. */
    static List<Migration> of(String folder, String... names) {
        return Arrays.stream(names)
                .map(name -> new Migration(
                        Integer.parseInt(name.substring(0, 3)), name, statements(read(folder + "/" + name + ".sql"))))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream file = Migration.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from parasol-jdbc's jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(String text) {
        return Arrays.stream(text.split(";\\s*\\n"))
                .filter(sql -> !sql.isBlank())
                .toList();
    }
}
