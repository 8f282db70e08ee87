package dev.parasol.maven;

import dev.parasol.release.tool.Folders;
import dev.parasol.release.tool.Releasing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the release files of versions that have none. What is released is not overwritten. */
@Mojo(name = "release", threadSafe = true)
public final class ReleaseMojo extends WorkflowMojo {

    /** Keys of versions, as <code>1,2</code>; all if none is named. */
    @Parameter(property = "parasol.versions")
    private @Nullable String versions;

    /**
     * Overwrites the files of the versions that are named. Only for versions that have never run anywhere: instances that
     * began on them would meet another graph.
     */
    @Parameter(property = "parasol.again", defaultValue = "false")
    private boolean again;

    @Override
    void run(Folders folders) {
        Releasing releasing = new Releasing(folders, LocalDate.now(ZoneOffset.UTC), report());
        if (again) {
            releasing.releaseAgain(choice(versions));
        } else {
            releasing.release(choice(versions));
        }
    }
}
