package dev.parasol.examples.guide;

/**
 * A change as a page shows it: whole lines that go, with {@code -} before them, and those that come, with {@code +}. Lines
 * that stay, with a blank unless they are empty, say where. What goes is in the text exactly once.
 */
record Diff(String text) {

    String applyTo(String source) {
        StringBuilder changed = new StringBuilder(source);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean added = false;
        for (String line : text.lines().toList()) {
            boolean adds = line.startsWith("+");
            if (added && !adds) {
                replace(changed, before, after);
            }
            added = adds;
            String content = line.substring(Math.min(1, line.length())) + "\n";
            before.append(adds ? "" : content);
            after.append(line.startsWith("-") ? "" : content);
        }
        replace(changed, before, after);
        return changed.toString();
    }

    private static void replace(StringBuilder source, StringBuilder before, StringBuilder after) {
        int at = source.indexOf(before.toString());
        if (at < 0 || source.indexOf(before.toString(), at + 1) >= 0) {
            throw new AssertionError("expected once\n" + before + "in\n" + source);
        }
        source.replace(at, at + before.length(), after.toString());
        before.setLength(0);
        after.setLength(0);
    }
}
