package dev.parasol.release;

import dev.parasol.release.json.JsonException;

/** A file that should be a release and is not. */
public final class UnreadableReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;

    UnreadableReleaseException(String file, JsonException wrong) {
        super(file + ", " + wrong.getMessage(), wrong);
        this.file = file;
    }

    /**
     * Says what is wrong with a file.
     *
     * @param file its path, as a person finds it
     */
    public UnreadableReleaseException(String file, String wrong) {
        super(file + ": " + wrong);
        this.file = file;
    }

    /** The file, as it was named to the reader. */
    public String file() {
        return file;
    }
}
