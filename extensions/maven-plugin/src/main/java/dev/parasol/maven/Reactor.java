package dev.parasol.maven;

import dev.parasol.release.tool.Folders;
import dev.parasol.release.tool.Workflows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** A module among those that are built with it. */
record Reactor(MavenProject project, MavenSession session) {

    /** Whether nothing was compiled because there is nothing to compile, as in a module that only holds others. */
    boolean isWithoutCode(Path classes) {
        return !Files.isDirectory(classes)
                && project.getCompileSourceRoots().stream().map(Path::of).noneMatch(Files::isDirectory);
    }

    /**
     * That a workflow is some module's. Only the last module can tell: those after another one may not be compiled yet.
     *
     * @throws dev.parasol.release.tool.RefusedException if it is none's
     */
    void requireSomewhere(String workflow) {
        List<MavenProject> modules = session.getProjects();
        if (!project.equals(modules.get(modules.size() - 1))) {
            return;
        }
        NavigableSet<String> names = new TreeSet<>();
        modules.forEach(module -> names.addAll(names(module)));
        if (!names.contains(workflow)) {
            throw Workflows.unknown(workflow, names);
        }
    }

    private static NavigableSet<String> names(MavenProject module) {
        Path classes = Path.of(module.getBuild().getOutputDirectory());
        Path releases = new ReleasesFolder(module).path();
        return Workflows.names(new Folders(module.getBasedir().toPath(), classes, releases, List.of()));
    }
}
