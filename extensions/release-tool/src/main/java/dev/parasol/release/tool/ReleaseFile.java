package dev.parasol.release.tool;

import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes release files: whole or not at all. */
final class ReleaseFile {

    private ReleaseFile() {}

    static void write(Folders folders, Release release) {
        Path file = folders.release(release);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), ".v" + release.version(), ".tmp");
            Files.writeString(draft, ReleaseJson.write(release));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RefusedException(e, folders.said(file) + " cannot be written: " + e);
        }
    }
}
