package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Basis;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Moved;
import dev.parasol.runtime.spi.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the details of an entry say that moves an instance to another version. Names of nodes have no spaces. */
record MoveEntry(Entry entry) {

    private static final String FROM = "fromVersion";
    private static final String FROM_FINGERPRINT = "fromFingerprint";
    private static final String TO = "toVersion";
    private static final String TO_FINGERPRINT = "toFingerprint";
    private static final String OPERATOR = "operator";
    private static final String WHY = "why";
    private static final String MOVES = "moves";
    private static final String SUPPLIED = "supplied";

    static boolean isOne(Entry entry) {
        return entry.kind().equals(EntryKind.MIGRATED.name());
    }

    static Map<String, String> details(Decision.Migrated migrated) {
        Map<String, String> details = new HashMap<>();
        details.put(FROM, String.valueOf(migrated.from().version()));
        details.put(FROM_FINGERPRINT, migrated.from().fingerprint());
        details.put(TO, String.valueOf(migrated.to().version()));
        details.put(TO_FINGERPRINT, migrated.to().fingerprint());
        details.put(OPERATOR, migrated.by());
        details.put(WHY, migrated.why());
        StringBuilder moves = new StringBuilder();
        migrated.moves()
                .forEach((node, target) ->
                        moves.append(node).append(' ').append(target).append('\n'));
        details.put(MOVES, moves.toString());
        details.putAll(supplied(migrated.supplied()));
        return details;
    }

    /** The nodes with their outcomes' types, in order, and each node's outcome in a detail of its own. */
    private static Map<String, String> supplied(Map<String, Payload> supplied) {
        Map<String, String> details = new HashMap<>();
        StringBuilder nodes = new StringBuilder();
        supplied.forEach((node, outcome) -> {
            nodes.append(node).append(' ').append(outcome.type()).append('\n');
            details.put(SUPPLIED + ' ' + node, new String(outcome.bytes(), StandardCharsets.UTF_8));
        });
        if (!supplied.isEmpty()) {
            details.put(SUPPLIED, nodes.toString());
        }
        return details;
    }

    Decision.Migrated read() {
        return new Decision.Migrated(
                from(), to(), pairs(detail(MOVES)), supplied(), detail(OPERATOR), detail(WHY), entry.at());
    }

    Basis from() {
        return new Basis(Integer.parseInt(detail(FROM)), detail(FROM_FINGERPRINT));
    }

    Basis to() {
        return new Basis(Integer.parseInt(detail(TO)), detail(TO_FINGERPRINT));
    }

    /** What callers are shown. */
    Moved shown() {
        return new Moved(from().version(), to().version(), detail(OPERATOR), detail(WHY));
    }

    private Map<String, Payload> supplied() {
        Map<String, Payload> supplied = new LinkedHashMap<>();
        pairs(find(SUPPLIED).orElse("")).forEach((node, type) -> {
            byte[] json = detail(SUPPLIED + ' ' + node).getBytes(StandardCharsets.UTF_8);
            supplied.put(node, Payload.of(type, json));
        });
        return supplied;
    }

    private static Map<String, String> pairs(String lines) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    private String detail(String name) {
        return find(name)
                .orElseThrow(() ->
                        new StoreException("entry " + entry.seq() + " of kind " + entry.kind() + " lacks " + name));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(entry.details().get(name));
    }
}
