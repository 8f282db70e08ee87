package dev.parasol.runtime.definition;

import dev.parasol.runtime.error.ParasolException;

/** A file that should be a version's definition and is not; the message names it and says what to do. */
public class UnreadableDefinitionException extends ParasolException {
    private static final long serialVersionUID = 1L;

    UnreadableDefinitionException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableDefinitionException(String message) {
        super(message);
    }

    static UnreadableDefinitionException format(String source, int format, int known) {
        String newer = "use a parasol-runtime of the version of the parasol-processor that wrote it";
        String older = "rebuild the workflow's module with the parasol-processor of this runtime's version";
        return new UnreadableDefinitionException("%s has format %d and this runtime reads format %d: %s"
                .formatted(source, format, known, format > known ? newer : older));
    }

    static UnreadableDefinitionException content(String source, Exception cause) {
        return new UnreadableDefinitionException(
                "%s is no definition: %s; rebuild the workflow's module, which writes it anew"
                        .formatted(source, firstLine(cause)),
                cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
