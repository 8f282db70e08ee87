package dev.parasol.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.examples.Page;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.version.Removal.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the guide shows happens, in this order. With {@code -Dguide.write=true} what is printed is written into the
 * pages instead; look at the difference then.
 */
class GuideTest {

    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs");
    private static final List<String> PAGES = List.of("versions.md", "moving.md");

    @TempDir
    private static Path home;

    @TestFactory
    Stream<DynamicContainer> happens() {
        return PAGES.stream()
                .map(page -> DynamicContainer.dynamicContainer(
                        page, new Walk(DOCS.resolve(page), home.resolve(page)).tests()));
    }

    @Test
    void declaresOnceWhatItsCodeHas() {
        assertThat(PAGES)
                .allSatisfy(page -> assertThat(Page.read(DOCS.resolve(page)).blocks().stream()
                                .filter(block -> block.directive().startsWith("run: java"))
                                .map(block -> new Snippet(block.body()).declares()))
                        .startsWith(true)
                        .containsOnlyOnce(true));
    }

    @Test
    void tellsEveryReasonThatLeavesAnInstanceAlone() throws IOException {
        assertThat(rows("moving.md")).isEqualTo(names(Reason.values()));
    }

    @Test
    void tellsEveryVerdictOnARemoval() throws IOException {
        assertThat(rows("versions.md")).isEqualTo(names(Verdict.values()));
    }

    private static List<String> rows(String page) throws IOException {
        return Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| .")
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }

    private static List<String> names(Enum<?>... all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
