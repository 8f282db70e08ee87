package dev.parasol.release.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which workflow and versions are meant.
 *
 * @param workflow as source code names it; all if empty
 * @param versions keys; all if none
 */
public record Choice(Optional<String> workflow, List<Integer> versions) {

    private static final Pattern KEY = Pattern.compile("[1-9]\\d{0,8}");

    /** All workflows and versions. */
    public static final Choice ALL = new Choice(Optional.empty(), List.of());

    public Choice {
        versions = versions.stream().distinct().toList();
        if (workflow.isEmpty() && !versions.isEmpty()) {
            throw new RefusedException(
                    "versions " + versions + " of which workflow?", "fix: name it as well, as in com.acme.CreateUser");
        }
    }

    /**
     * What a person has written.
     *
     * @param workflow as source code or the class loader names it; blank for all
     * @param versions keys with commas between them; blank for all
     * @throws RefusedException if it cannot be understood
     */
    public static Choice of(String workflow, String versions) {
        Optional<String> name = Optional.of(workflow.strip().replace('$', '.')).filter(given -> !given.isEmpty());
        List<Integer> keys = Arrays.stream(versions.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> key(key, versions))
                .toList();
        return new Choice(name, keys);
    }

    private static int key(String text, String all) {
        if (!KEY.matcher(text).matches()) {
            throw new RefusedException(
                    "the versions \"" + all + "\" are not understood: " + text + " is no key of a version",
                    "fix: write positive whole numbers with commas between them, as in 1,2");
        }
        return Integer.parseInt(text);
    }

    /** The workflow and at least one version, which somebody has to have said. */
    String requireExplicit(String act, String example) {
        if (workflow.isEmpty() || versions.isEmpty()) {
            throw new RefusedException(act + " needs a workflow and its versions to be named", "fix: " + example);
        }
        return workflow.get();
    }
}
