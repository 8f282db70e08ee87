package dev.parasol.release.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** What stands on a command line after the goal: {@code --name=value}, or {@code --name} alone for what is said or not. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads them.
     *
     * @param known the names that there are
     * @throws UsageException if one is not known
     */
    Arguments(Iterable<String> arguments, NavigableSet<String> known) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--") || !known.contains(name.substring(2))) {
                throw new UsageException(
                        argument + " is not understood: what there is are --" + String.join(", --", known));
            }
            values.put(name.substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
        }
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    Optional<Path> findPath(String name) {
        return Optional.ofNullable(values.get(name)).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new UsageException("--" + name + "=" + text + " is no path: " + e.getReason());
            }
        });
    }

    Path path(String name) {
        return findPath(name).orElseThrow(() -> new UsageException("--" + name + "=FOLDER is missing"));
    }

    /** A command line that is not understood. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
