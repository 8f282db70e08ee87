package dev.parasol.release.tool;

import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A module in a folder, and what is told of it. */
final class Desk implements Report {

    final Folders folders;
    final List<String> said = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    Desk(Path base) {
        folders = new Folders(base, base.resolve("classes"), base.resolve("releases"), List.of(base.resolve("src")));
    }

    Desk compiled(Release... versions) {
        for (Release version : versions) {
            write(
                    folders.definition(version.workflow().replace('$', '.'), version.version()),
                    ReleaseJson.write(version));
        }
        return this;
    }

    Desk released(Release... versions) {
        for (Release version : versions) {
            write(folders.release(version), ReleaseJson.write(version));
        }
        return this;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folders.base().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file says that was released. */
    Release release(int version) {
        String file = "releases/com.acme.CreateUser/v" + version + ".json";
        return ReleaseJson.read(read(file), file);
    }

    boolean isReleased(int version) {
        return Files.exists(folders.base().resolve("releases/com.acme.CreateUser/v" + version + ".json"));
    }

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }
}
