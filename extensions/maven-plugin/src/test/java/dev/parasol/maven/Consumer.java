package dev.parasol.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of a project in {@code src/it}, which a real Maven builds with what this build has just made. */
final class Consumer {

    private final Path folder;

    private Consumer(Path folder) {
        this.folder = folder;
    }

    /** A project, copied into an empty folder. */
    static Consumer of(String project, Path folder) {
        Path original = Path.of("src/it", project);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(original.relativize(file).toString()));
            }
            Files.writeString(folder.resolve("settings.xml"), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Consumer(folder);
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.writeString(
                to,
                Files.readString(file)
                        .replace("@parasol@", System.getProperty("it.parasol"))
                        .replace("@compiler@", System.getProperty("it.compiler"))
                        .replace("@resources@", System.getProperty("it.resources")));
    }

    /** What this build has is all that is needed, so nothing is asked of the network. */
    private static String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror><id>outer</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """.formatted(Path.of(System.getProperty("it.outer")).toUri());
    }

    /** Runs Maven in the project's folder. */
    Build mvn(String... arguments) {
        StringBuilder log = new StringBuilder();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(folder.toFile());
        request.setBatchMode(true);
        request.setNoTransferProgress(true);
        request.setUserSettingsFile(folder.resolve("settings.xml").toFile());
        request.setLocalRepositoryDirectory(
                Path.of(System.getProperty("it.repository")).toFile());
        request.setProperties(new Properties());
        request.addArgs(List.of(arguments));
        request.setOutputHandler(line -> log.append(line).append('\n'));
        DefaultInvoker maven = new DefaultInvoker();
        maven.setMavenHome(Path.of(System.getProperty("it.maven")).toFile());
        try {
            InvocationResult result = maven.execute(request);
            return new Build(String.join(" ", arguments), result.getExitCode(), log.toString());
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a text that has to be there. */
    Consumer edit(String file, String from, String to) {
        String text = read(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not contain: " + from);
        }
        return write(file, text.replace(from, to));
    }

    Consumer write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            // Compilers of builds look at whole seconds.
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }
}
