package dev.parasol.maven;

import dev.parasol.release.tool.Documenting;
import dev.parasol.release.tool.Folders;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a change log of each workflow's versions as Markdown, with Mermaid charts. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class DocsMojo extends WorkflowMojo {

    /** The folder to write <code>com.acme.CreateUser.md</code> to. */
    @Parameter(property = "parasol.docs", defaultValue = "${project.build.directory}/parasol", required = true)
    private @Nullable File output;

    @Override
    void run(Folders folders) {
        new Documenting(folders, report())
                .document(choice("").workflow(), required(output).toPath());
    }
}
