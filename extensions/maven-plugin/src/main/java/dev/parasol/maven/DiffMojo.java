package dev.parasol.maven;

import dev.parasol.release.tool.Comparing;
import dev.parasol.release.tool.Folders;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs between two versions, or between versions as they are compiled and as they were released: in words,
 * each change compatible, migration required or incompatible, and as a Mermaid chart.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends WorkflowMojo {

    /** Two keys to compare the versions, as <code>1,2</code>; one, or none for all, to compare with what was released. */
    @Parameter(property = "parasol.versions")
    private @Nullable String versions;

    /** A Markdown file to write the same to. */
    @Parameter(property = "parasol.output")
    private @Nullable File output;

    @Override
    void run(Folders folders) {
        new Comparing(folders, report())
                .compare(choice(versions), Optional.ofNullable(output).map(File::toPath));
    }
}
