package dev.parasol.benchmarks.peers.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same sources again and again, each time in a package of their own. */
final class Units {

    private Units() {}

    /** Writes sources by the name of their type, so many times. */
    static List<Path> write(Path folder, int units, Map<String, String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= units; number++) {
            String name = "w%03d".formatted(number);
            Files.createDirectories(folder.resolve(name));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve(name).resolve(source.getKey() + ".java");
                files.add(Files.writeString(file, "package " + name + ";\n\n" + source.getValue()));
            }
        }
        return files;
    }

    /** What of this process's class path lies in some folders of a repository. */
    static String path(String... folders) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(folders).anyMatch(folder -> entry.contains("/" + folder + "/")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
