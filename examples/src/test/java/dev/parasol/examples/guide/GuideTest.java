package dev.parasol.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.examples.Page;
import dev.parasol.examples.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that docs/versions.md shows happens, in this order. With {@code -Dguide.write=true} what is printed is written
 * into the page instead; look at the difference then.
 */
class GuideTest {

    private static final Path GUIDE = Path.of("").toAbsolutePath().getParent().resolve("docs/versions.md");
    private static final boolean WRITE = Boolean.getBoolean("guide.write");

    @TempDir
    private static Path home;

    private final Page guide = Page.read(GUIDE);
    private final List<String> printed = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> happens() {
        Follower follower = new Follower(home);
        Stream<DynamicTest> blocks = guide.blocks().stream()
                .map(block -> DynamicTest.dynamicTest(name(block), () -> follow(follower, block)));
        DynamicTest end = DynamicTest.dynamicTest("nothing else is printed", () -> assertSilent(follower));
        DynamicTest written = DynamicTest.dynamicTest("the page is as it is", this::write);
        return Stream.concat(blocks, WRITE ? Stream.of(end, written) : Stream.of(end));
    }

    private static String name(Block block) {
        return block.directive() + ": " + block.body().lines().findFirst().orElse("");
    }

    private void follow(Follower follower, Block block) throws IOException {
        if (block.kind().equals("printed")) {
            compare(follower, block);
            return;
        }
        assertSilent(follower);
        switch (block.kind() + " " + block.argument()) {
            case "run sh" -> follower.shell(block.body());
            case "run by pom.xml" -> assertIsRun(block);
            case "run java" -> follower.run(block.body(), "orders.db");
            case "run java on berlin.db" -> follower.run(block.body(), "berlin.db");
            default -> edit(follower, block);
        }
    }

    /** What takes too long to be run here names a test and a profile that there are. */
    private static void assertIsRun(Block block) throws IOException {
        Command command = Command.of(block.body().strip());
        assertThat(Files.readString(Path.of("../pom.xml"))).contains("<id>durability</id>");
        assertThat(command.words()).contains("-Pdurability");
        assertThat(Path.of("src/test/java/dev/parasol/examples/promise", command.property("test") + ".java"))
                .exists();
    }

    private static void edit(Follower follower, Block block) {
        switch (block.kind()) {
            case "file" -> follower.write(block.argument(), block.body());
            case "change" -> follower.change(block.argument(), block.body());
            case "try" -> follower.tryOut(block.argument(), block.body());
            default -> throw new AssertionError("say what happens here: " + block.directive());
        }
    }

    private void compare(Follower follower, Block block) {
        String now = follower.printed();
        printed.add(now);
        if (!WRITE) {
            assertThat(now).isEqualTo(block.body());
        }
    }

    /** What is printed is on the page. */
    private static void assertSilent(Follower follower) {
        assertThat(follower.printed()).as("printed, and not on the page").isEmpty();
    }

    private void write() throws IOException {
        List<Block> outputs = guide.blocks().stream()
                .filter(block -> block.kind().equals("printed"))
                .toList();
        StringBuilder page = new StringBuilder(Files.readString(GUIDE));
        for (int i = outputs.size() - 1; i >= 0; i--) {
            Block block = outputs.get(i);
            page.replace(block.at(), block.at() + block.body().length(), printed.get(i));
        }
        Files.writeString(GUIDE, page);
    }

    @Test
    void declaresOnceWhatItsCodeHas() {
        assertThat(guide.blocks().stream()
                        .filter(block -> block.directive().startsWith("run: java"))
                        .map(block -> new Snippet(block.body()).declares()))
                .startsWith(true)
                .containsOnlyOnce(true);
    }
}
