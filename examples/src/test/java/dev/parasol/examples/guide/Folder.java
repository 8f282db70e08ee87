package dev.parasol.examples.guide;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder and in those below it; nothing where there is no such folder. */
final class Folder {

    private Folder() {}

    /** Texts by their paths. */
    static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (Path file : all(folder)) {
                if (Files.isRegularFile(file)) {
                    texts.put(
                            folder.relativize(file).toString().replace(File.separatorChar, '/'),
                            Files.readString(file));
                }
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        return texts;
    }

    static void delete(Path folder) throws IOException {
        for (Path deepestFirst :
                all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(deepestFirst);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.toList();
        }
    }
}
