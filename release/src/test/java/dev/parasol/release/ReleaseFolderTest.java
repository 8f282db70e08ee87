package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    private static final String NAME = "com.acme.CreateUser";

    @TempDir
    private Path folder;

    @Test
    void holdsAFileForEachVersion() throws IOException {
        write("v2.json", ReleaseJson.write(Samples.createUser()));
        write("notes.txt", "not ours");

        assertThat(read().releases()).containsOnlyKeys(2).containsValue(Samples.createUser());
        assertThat(read().unreadable()).isEmpty();
    }

    @Test
    void namesEveryFileThatIsNone() throws IOException {
        write("second.json", ReleaseJson.write(Samples.createUser()));
        write("v1.json", ReleaseJson.write(Samples.createUser()));
        write("v2.json", "<<<<<<< HEAD");
        Files.write(folder.resolve("v3.json"), new byte[] {'{', (byte) 0xff});

        assertThat(read().releases()).isEmpty();
        assertThat(read().unreadable())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("there/second.json: the file of version 2 is named v2.json"),
                        second -> assertThat(second)
                                .startsWith("there/v1.json: it says version 2 of com.acme.CreateUser"),
                        third -> assertThat(third).startsWith("there/v2.json, line 1, column 1"),
                        fourth -> assertThat(fourth).isEqualTo("there/v3.json: it is no UTF-8"));
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThat(ReleaseFolder.read(folder.resolve("none"), "there", NAME)).isEqualTo(ReleaseFolder.empty());
    }

    private ReleaseFolder read() {
        return ReleaseFolder.read(folder, "there", NAME);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
