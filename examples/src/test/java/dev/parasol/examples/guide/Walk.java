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

/** A page from top to bottom: each block happens, in a project that is empty at first, and prints what the page says. */
final class Walk {

    private static final boolean WRITE = Boolean.getBoolean("guide.write");

    private final Path file;
    private final Page page;
    private final Follower follower;
    private final List<String> printed = new ArrayList<>();

    Walk(Path file, Path home) {
        this.file = file;
        page = Page.read(file);
        follower = new Follower(home);
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> blocks =
                page.blocks().stream().map(block -> DynamicTest.dynamicTest(name(block), () -> follow(block)));
        DynamicTest end = DynamicTest.dynamicTest("nothing else is printed", this::assertSilent);
        DynamicTest written = DynamicTest.dynamicTest("the page is as it is", this::write);
        return Stream.concat(blocks, WRITE ? Stream.of(end, written) : Stream.of(end));
    }

    private static String name(Block block) {
        return block.directive() + ": " + block.body().lines().findFirst().orElse("");
    }

    private void follow(Block block) throws IOException {
        if (block.kind().equals("printed")) {
            compare(block);
            return;
        }
        assertSilent();
        switch (block.kind() + " " + block.argument()) {
            case "run sh" -> follower.shell(block.body());
            case "run by pom.xml" -> assertIsRun(block);
            case "run java" -> follower.run(block.body(), "orders.db");
            case "run java on berlin.db" -> follower.run(block.body(), "berlin.db");
            default -> edit(block);
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

    private void edit(Block block) {
        switch (block.kind()) {
            case "file" -> follower.write(block.argument(), block.body());
            case "change" -> follower.change(block.argument(), block.body());
            case "try" -> follower.tryOut(block.argument(), block.body());
            default -> throw new AssertionError("say what happens here: " + block.directive());
        }
    }

    private void compare(Block block) {
        String now = follower.printed();
        printed.add(now);
        if (!WRITE) {
            assertThat(now).isEqualTo(block.body());
        }
    }

    /** What is printed is on the page. */
    private void assertSilent() {
        assertThat(follower.printed()).as("printed, and not on the page").isEmpty();
    }

    private void write() throws IOException {
        List<Block> outputs = page.blocks().stream()
                .filter(block -> block.kind().equals("printed"))
                .toList();
        StringBuilder text = new StringBuilder(Files.readString(file));
        for (int i = outputs.size() - 1; i >= 0; i--) {
            Block block = outputs.get(i);
            text.replace(block.at(), block.at() + block.body().length(), printed.get(i));
        }
        Files.writeString(file, text);
    }
}
