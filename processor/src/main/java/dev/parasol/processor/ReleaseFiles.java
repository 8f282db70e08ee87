package dev.parasol.processor;

import dev.parasol.processor.model.TypeName;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.UnreadableReleaseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Finds the release files of a workflow: in the class output, where resources are copied before sources are compiled, or in
 * a folder that an option names. Never where the processor writes, or a second build would take its own output for what
 * was released.
 */
final class ReleaseFiles {

    private static final Pattern NAME = Pattern.compile("v([1-9]\\d{0,8})\\.json");

    private final Filer filer;
    private final Optional<Path> folder;
    private final Map<TypeName, Found> found = new HashMap<>();

    /** @param folder holds a folder for each workflow; the class output is looked into where there is none */
    ReleaseFiles(Filer filer, Optional<Path> folder) {
        this.filer = filer;
        this.folder = folder;
    }

    /** What there is of a workflow. */
    record Found(SortedMap<Integer, Release> releases, List<UnreadableReleaseException> unreadable) {}

    Found of(TypeName workflow) {
        return found.computeIfAbsent(workflow, this::read);
    }

    private Found read(TypeName workflow) {
        Found all = new Found(new TreeMap<>(), new ArrayList<>());
        folder(workflow).filter(Files::isDirectory).ifPresent(files -> readAll(files, workflow, all));
        return all;
    }

    private void readAll(Path files, TypeName workflow, Found all) {
        for (Path file : list(files, workflow, all)) {
            try {
                Release release = read(file, workflow);
                all.releases().put(release.version(), release);
            } catch (UnreadableReleaseException e) {
                all.unreadable().add(e);
            }
        }
    }

    private List<Path> list(Path files, TypeName workflow, Found all) {
        try (Stream<Path> list = Files.list(files)) {
            return list.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            all.unreadable().add(new UnreadableReleaseException(Release.folder(workflow.qualified()), e.toString()));
            return List.of();
        }
    }

    private Release read(Path file, TypeName workflow) {
        String said = said(file, workflow);
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new UnreadableReleaseException(said, "the file of version 2 is named v2.json");
        }
        return ReleaseJson.read(text(file, said), said, workflow.qualified(), Integer.parseInt(name.group(1)));
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

    /** The path as it is in the user's sources, as far as that is known. */
    private String said(Path file, TypeName workflow) {
        String name = workflow.qualified() + "/" + file.getFileName();
        return folder.map(given -> given.toString().replace('\\', '/') + "/" + name)
                .orElseGet(() -> Release.folder(workflow.qualified()) + "/" + file.getFileName());
    }

    private Optional<Path> folder(TypeName workflow) {
        String name = workflow.qualified();
        return folder.isPresent()
                ? folder.map(given -> given.resolve(name))
                : inClassOutput(Release.folder(name) + "/v1.json")
                        .map(Path::getParent)
                        .or(() -> inClassOutput(Release.folder(name)));
    }

    /**
     * Where a resource is, or would be. javac tells of a file whether it exists or not, but of no folder; the Eclipse
     * compiler of both, but only if they exist. A file manager that is not on disk has no releases.
     */
    private Optional<Path> inClassOutput(String resource) {
        try {
            URI place = filer.getResource(StandardLocation.CLASS_OUTPUT, "", resource)
                    .toUri();
            return Optional.of(place)
                    .filter(uri -> "file".equals(uri.getScheme()))
                    .map(Path::of);
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }
}
