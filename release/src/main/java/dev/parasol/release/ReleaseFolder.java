package dev.parasol.release;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that holds one file for each version of a workflow, as {@code v1.json}.
 *
 * @param releases the versions by key
 * @param unreadable the files that are none
 */
public record ReleaseFolder(SortedMap<Integer, Release> releases, List<UnreadableReleaseException> unreadable) {

    private static final Pattern NAME = Pattern.compile("v([1-9]\\d{0,8})\\.json");

    public ReleaseFolder {
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
        unreadable = List.copyOf(unreadable);
    }

    /** A folder without a file. */
    public static ReleaseFolder empty() {
        return new ReleaseFolder(new TreeMap<>(), List.of());
    }

    /**
     * Reads a folder; one that does not exist is empty.
     *
     * @param said how messages name it
     * @param workflow the interface's name, as source code says it
     */
    public static ReleaseFolder read(Path folder, String said, String workflow) {
        SortedMap<Integer, Release> releases = new TreeMap<>();
        List<UnreadableReleaseException> unreadable = new ArrayList<>();
        for (Path file : list(folder, said, unreadable)) {
            try {
                Release release = release(file, said + "/" + file.getFileName(), workflow);
                releases.put(release.version(), release);
            } catch (UnreadableReleaseException e) {
                unreadable.add(e);
            }
        }
        return new ReleaseFolder(releases, unreadable);
    }

    private static List<Path> list(Path folder, String said, List<UnreadableReleaseException> unreadable) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable.add(new UnreadableReleaseException(said, e.toString()));
            return List.of();
        }
    }

    private static Release release(Path file, String said, String workflow) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new UnreadableReleaseException(said, "the file of version 2 is named v2.json");
        }
        return ReleaseJson.read(text(file, said), said, workflow, Integer.parseInt(name.group(1)));
    }

    private static String text(Path file, String said) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableReleaseException(said, "it is no UTF-8");
        } catch (IOException e) {
            throw new UnreadableReleaseException(said, e.toString());
        }
    }
}
