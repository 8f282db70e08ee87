package dev.parasol.processor;

import dev.parasol.processor.model.TypeName;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Finds the release files of a workflow: in the class output, where resources are copied before sources are compiled, or in
 * a folder that an option names. Never where the processor writes, or a second build would take its own output for what
 * was released.
 */
final class ReleaseFiles {

    private final Filer filer;
    private final Optional<Path> folder;
    private final Map<TypeName, ReleaseFolder> found = new HashMap<>();

    /** @param folder holds a folder for each workflow; the class output is looked into where there is none */
    ReleaseFiles(Filer filer, Optional<Path> folder) {
        this.filer = filer;
        this.folder = folder;
    }

    /** What there is of a workflow. */
    ReleaseFolder of(TypeName workflow) {
        return found.computeIfAbsent(workflow, this::read);
    }

    private ReleaseFolder read(TypeName workflow) {
        return folder(workflow)
                .map(files -> ReleaseFolder.read(files, said(workflow), workflow.qualified()))
                .orElseGet(ReleaseFolder::empty);
    }

    /** The folder as it is in the user's sources, as far as that is known. */
    private String said(TypeName workflow) {
        String name = workflow.qualified();
        return folder.map(given -> given.toString().replace('\\', '/') + "/" + name)
                .orElseGet(() -> Release.folder(name));
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
