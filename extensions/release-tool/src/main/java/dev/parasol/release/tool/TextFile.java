package dev.parasol.release.tool;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all. */
final class TextFile {

    private TextFile() {}

    /** @param folders how messages name the file */
    static void write(Path file, String text, Folders folders) {
        try {
            Path folder = requireNonNull(file.toAbsolutePath().getParent(), "only a root has no folder");
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + file.getFileName() + ".part");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RefusedException(e, folders.said(file) + " cannot be written: " + e);
        }
    }
}
