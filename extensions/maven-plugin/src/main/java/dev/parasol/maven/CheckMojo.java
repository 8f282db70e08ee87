package dev.parasol.maven;

import dev.parasol.release.tool.Checking;
import dev.parasol.release.tool.Folders;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails if a released version is not compiled as it was released, or a label does not fit the change. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckMojo extends WorkflowMojo {

    @Override
    void run(Folders folders) {
        new Checking(folders, LocalDate.now(ZoneOffset.UTC), report())
                .check(choice("").workflow());
    }
}
