package dev.parasol.release.tool;

import dev.parasol.release.Release;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one module of a build has what is read and written here.
 *
 * @param base what messages say paths relative to
 * @param classes the class output, where the compiler wrote definitions
 * @param releases the folder that holds a folder of release files for each workflow, in the sources
 * @param sources the folders that sources are compiled from, to see whether definitions are older; may be none
 */
public record Folders(Path base, Path classes, Path releases, List<Path> sources) {

    /** Where releases are in resources. */
    public static final String RELEASES = "META-INF/parasol/releases";

    static final String DEFINITIONS = "META-INF/parasol";

    public Folders {
        base = base.toAbsolutePath().normalize();
        classes = classes.toAbsolutePath().normalize();
        releases = releases.toAbsolutePath().normalize();
        sources = List.copyOf(sources);
    }

    /** The definition of a version, as the compiler wrote it. */
    Path definition(String workflow, int version) {
        return definitions().resolve(workflow).resolve("v" + version + ".json");
    }

    Path definitions() {
        return classes.resolve(DEFINITIONS);
    }

    /** The file of a released version. */
    Path release(Release version) {
        return releases.resolve(version.workflow().replace('$', '.')).resolve("v" + version.version() + ".json");
    }

    /** A path as messages say it. */
    String said(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path said = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return said.toString().replace('\\', '/');
    }
}
