package dev.parasol.maven;

import dev.parasol.release.tool.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where a project keeps its releases, as far as it does not say so itself. */
record ReleasesFolder(MavenProject project) {

    private static final String OPTION = "-Aparasol.releases=";
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    Path path() {
        return option().orElseGet(this::resources);
    }

    /** What the compiler is told. */
    private Optional<Path> option() {
        return Optional.ofNullable(project.getPlugin(COMPILER)).stream()
                .flatMap(ReleasesFolder::configurations)
                .flatMap(ReleasesFolder::values)
                .filter(value -> value.startsWith(OPTION))
                .map(value -> project.getBasedir().toPath().resolve(value.substring(OPTION.length())))
                .findFirst();
    }

    private static Stream<Xpp3Dom> configurations(Plugin compiler) {
        return Stream.<ConfigurationContainer>concat(Stream.of(compiler), compiler.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private static Stream<String> values(Xpp3Dom configuration) {
        Stream<String> own =
                Stream.of(configuration.getValue()).filter(Objects::nonNull).map(String::strip);
        return Stream.concat(own, Stream.of(configuration.getChildren()).flatMap(ReleasesFolder::values));
    }

    private Path resources() {
        List<Path> folders = project.getResources().stream()
                .filter(resource -> resource.getTargetPath() == null)
                .map(Resource::getDirectory)
                .map(directory ->
                        project.getBasedir().toPath().resolve(directory).resolve(Folders.RELEASES))
                .toList();
        return folders.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .or(() -> folders.stream().findFirst())
                .orElseGet(() -> project.getBasedir().toPath().resolve("src/main/resources/" + Folders.RELEASES));
    }
}
