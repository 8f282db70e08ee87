package dev.parasol.release.tool;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked for cannot be done. The message says why and what to do; its first line stands alone. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param lines facts, and what to do */
    public RefusedException(String headline, String... lines) {
        super(text(headline, lines));
    }

    RefusedException(Throwable cause, String headline, String... lines) {
        super(text(headline, lines), cause);
    }

    private static String text(String headline, String... lines) {
        return Stream.concat(Stream.of(headline), Arrays.stream(lines).map(line -> "    " + line))
                .collect(Collectors.joining("\n"));
    }
}
