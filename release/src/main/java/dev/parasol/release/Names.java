package dev.parasol.release;

import java.util.List;
import java.util.stream.Stream;

/** How sentences say names and lists. */
final class Names {

    private static final int MOST = 10;

    private Names() {}

    /** {@code ValidateInput.Valid} of {@code com.acme.ValidateInput$Valid}. */
    static String display(String binary) {
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** {@code ValidateInput.Valid}, or {@code Sent of SendReminder} where the record is not the node's own. */
    static String outcome(String node, String record) {
        boolean own = record.startsWith(node + "$");
        return own ? display(record) : display(record) + " of " + display(node);
    }

    /** {@code A, B and C}; of a long list the first ten. */
    static String and(List<String> names) {
        return list(names, " and ");
    }

    /** {@code A, B or C}. */
    static String or(List<String> names) {
        return list(names, " or ");
    }

    private static String list(List<String> names, String last) {
        List<String> said = names.size() <= MOST
                ? names
                : Stream.concat(names.stream().limit(MOST), Stream.of(names.size() - MOST + " more"))
                        .toList();
        if (said.isEmpty()) {
            return "nothing";
        }
        String end = said.get(said.size() - 1);
        return said.size() == 1 ? end : String.join(", ", said.subList(0, said.size() - 1)) + last + end;
    }

    static List<String> displays(List<String> binaries) {
        return binaries.stream().map(Names::display).toList();
    }
}
