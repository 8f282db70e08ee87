package dev.parasol.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced blocks of a page of documentation. Each follows a comment that says where it comes from: {@code <!-- kind: argument -->}
 * or {@code <!-- kind: argument without: line -->}.
 */
public record Page(List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("(?ms)(?:^<!-- ([^\\n]*) -->\\n)?^```[a-z]+\\n(.*?\\n)^```$");
    private static final Pattern DIRECTIVE = Pattern.compile("([a-z ]+): (.*?)(?: without: (.*))?");

    public static Page read(Path file) {
        try {
            return new Page(FENCE.matcher(Files.readString(file))
                    .results()
                    .map(found -> new Block(String.valueOf(found.group(1)), found.group(2), found.start(2)))
                    .toList());
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** The lines that call Maven, without comments and without the switches that only matter to a log. */
    static List<String> commands(String shell) {
        return shell.lines()
                .map(line -> line.replaceAll("#.*", "").replaceAll("--batch-mode|--no-transfer-progress", ""))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> line.startsWith("mvn "))
                .toList();
    }

    /**
     * A fenced block.
     *
     * @param at where its body begins in the page
     */
    public record Block(String directive, String body, int at) {

        public String kind() {
            return group(1).orElse("");
        }

        public String argument() {
            return group(2).orElse("");
        }

        Optional<String> without() {
            return group(3);
        }

        private Optional<String> group(int index) {
            Matcher matcher = DIRECTIVE.matcher(directive);
            return matcher.matches() ? Optional.ofNullable(matcher.group(index)) : Optional.empty();
        }
    }
}
