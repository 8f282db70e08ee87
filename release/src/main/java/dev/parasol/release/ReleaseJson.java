package dev.parasol.release;

import dev.parasol.release.json.JsonException;
import dev.parasol.release.json.JsonReader;
import dev.parasol.release.json.JsonText;
import dev.parasol.release.json.Members;
import java.util.function.Function;

/** A release's JSON form: that of a definition as the processor writes it, and whether it is retired. */
public final class ReleaseJson {

    /** The form that is written, and the only one that is read. */
    public static final int FORMAT = 1;

    private ReleaseJson() {}

    /**
     * Reads a release.
     *
     * @param file where it comes from, for the message
     * @throws UnreadableReleaseException if it is none; the message begins with the file and the place
     */
    public static Release read(String json, String file) {
        return read(json, file, ReleaseReader::release);
    }

    /**
     * Reads a definition as a store keeps it, which says nothing of what payloads look like: their shapes are empty.
     *
     * @param source where it comes from, for the message
     * @throws UnreadableReleaseException if it is none; the message begins with the source and the place
     */
    public static Release readDefinition(String json, String source) {
        return read(json, source, ReleaseReader::withoutShapes);
    }

    private static Release read(String json, String file, Function<ReleaseReader, Release> read) {
        try {
            Members document = JsonReader.read(json);
            if (document.integer("format") != FORMAT) {
                throw document.wrong(
                        "format",
                        "is " + document.integer("format") + ", and this version of Parasol reads format " + FORMAT);
            }
            return read.apply(new ReleaseReader(document));
        } catch (JsonException e) {
            throw new UnreadableReleaseException(file, e);
        }
    }

    /**
     * Reads the release of a version.
     *
     * @param workflow the interface's name, as source code or as the class loader says it
     * @throws UnreadableReleaseException if it is none, or that of another version
     */
    public static Release read(String json, String file, String workflow, int version) {
        Release release = read(json, file);
        String name = workflow.replace('$', '.');
        if (!release.workflow().replace('$', '.').equals(name) || release.version() != version) {
            throw new UnreadableReleaseException(
                    file,
                    "it says version %d of %s, and stands where version %d of %s belongs"
                            .formatted(release.version(), release.workflow(), version, name));
        }
        return release;
    }

    /** Writes a release. */
    public static String write(Release release) {
        return JsonText.of(new ReleaseWriter(release).document());
    }
}
