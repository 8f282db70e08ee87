package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.InvalidKeyException;
import java.util.Optional;

/** Business keys, the ids made of them, and the slots that no two active runs share. */
final class Keys {

    private static final int LONGEST = 200;
    private static final String SEPARATOR = "::";

    private Keys() {}

    /** An instance's id without a suffix, as in {@code "userid::joao123"}. */
    static String id(Dispatcher<?> workflow, String key) {
        requireValid(key);
        return workflow.unique().key() + SEPARATOR + key;
    }

    /** An id with a suffix, for keys without limit: the last digits of a run's id, since those of one engine begin alike. */
    static String suffixed(String id, String runId) {
        return id + SEPARATOR + runId.substring(runId.length() - 8);
    }

    private static void requireValid(String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw invalid("it has " + key.length());
        }
        if (key.contains(SEPARATOR)) {
            throw invalid("\"" + key + "\" contains " + SEPARATOR);
        }
        for (int place = 0; place < key.length(); place++) {
            if (Character.isISOControl(key.charAt(place))) {
                throw invalid("it contains a control character");
            }
        }
    }

    private static InvalidKeyException invalid(String why) {
        return new InvalidKeyException(
                "a key has 1 to " + LONGEST + " characters, without control characters and without ::, but " + why);
    }

    /** What no two active runs share. */
    static Optional<String> slot(Dispatcher<?> workflow, String id, int version) {
        String name = workflow.workflow().getName();
        return switch (workflow.unique().scope()) {
            case WORKFLOW -> Optional.of("workflow " + name + " " + id);
            case VERSION -> Optional.of("version " + name + " " + version + " " + id);
            case GLOBAL -> Optional.of("global " + id);
            case NONE -> Optional.empty();
        };
    }
}
