package dev.parasol.release.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a change log for each workflow. */
public final class Documenting {

    private final Folders folders;
    private final Report report;

    /** Tells of what is in these folders. */
    public Documenting(Folders folders, Report report) {
        this.folders = folders;
        this.report = report;
    }

    /**
     * Writes one Markdown file a workflow, named after it.
     *
     * @param name the only one to tell of
     * @param output the folder to write to
     */
    public void document(Optional<String> name, Path output) {
        List<Workflow> workflows = Workflows.in(folders).chosen(name);
        for (Workflow workflow : workflows) {
            workflow.requireReadable();
            Path file = output.resolve(workflow.name() + ".md");
            TextFile.write(file, new ChangeLog(workflow).text(), folders);
            report.say("wrote " + folders.said(file));
        }
        if (workflows.isEmpty()) {
            report.say(Checking.NOTHING);
        }
    }
}
