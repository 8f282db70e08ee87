package dev.parasol.maven;

import dev.parasol.release.tool.Choice;
import dev.parasol.release.tool.Folders;
import dev.parasol.release.tool.RefusedException;
import dev.parasol.release.tool.Report;
import dev.parasol.release.tool.Workflows;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where things are, which workflow is meant, and what is done with a refusal. */
abstract class WorkflowMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    /** The class output, where the compiler wrote definitions. */
    @Parameter(property = "parasol.classes", defaultValue = "${project.build.outputDirectory}", required = true)
    private @Nullable File classes;

    /**
     * The folder that holds a folder of release files for each workflow. By default that of the compiler's option
     * <code>-Aparasol.releases</code>, or else <code>META-INF/parasol/releases</code> in the first folder of resources.
     */
    @Parameter(property = "parasol.releases")
    private @Nullable File releases;

    /** The workflow's interface, as <code>com.acme.CreateUser</code>; all of the module if none is named. */
    @Parameter(property = "parasol.workflow")
    private @Nullable String workflow;

    /** Does nothing. */
    @Parameter(property = "parasol.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip || new Reactor(project(), session()).isWithoutCode(folders().classes())) {
            getLog().info(skip ? "skipped" : "no sources here");
            return;
        }
        try {
            if (isMeant()) {
                run(folders());
            }
        } catch (RefusedException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** Does the work in one module. */
    abstract void run(Folders folders);

    /** Whether the workflow, if one is named, is this module's. Some module's it has to be. */
    private boolean isMeant() {
        String name = choice("").workflow().orElse("");
        if (name.isEmpty() || Workflows.names(folders()).contains(name)) {
            return true;
        }
        new Reactor(project(), session()).requireSomewhere(name);
        getLog().info("no " + name + " here");
        return false;
    }

    /** The workflow, and versions of it. */
    final Choice choice(@Nullable String versions) {
        return Choice.of(said(workflow), said(versions));
    }

    /** What was configured, or nothing. */
    static String said(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    final Report report() {
        return new Report() {
            @Override
            public void say(String text) {
                getLog().info(text);
            }

            @Override
            public void warn(String text) {
                getLog().warn(text);
            }
        };
    }

    final MavenProject project() {
        return required(project);
    }

    private MavenSession session() {
        return required(session);
    }

    private Folders folders() {
        Path folder = releases == null ? new ReleasesFolder(project()).path() : releases.toPath();
        List<Path> sources =
                project().getCompileSourceRoots().stream().map(Path::of).toList();
        return new Folders(project().getBasedir().toPath(), required(classes).toPath(), folder, sources);
    }

    static <T> T required(@Nullable T injected) {
        if (injected == null) {
            throw new IllegalStateException("Maven has not filled in a parameter that it always fills in");
        }
        return injected;
    }
}
