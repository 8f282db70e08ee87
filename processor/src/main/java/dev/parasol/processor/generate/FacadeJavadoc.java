package dev.parasol.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a facade's Javadoc says: what it is for, and each version with its diagram. */
final class FacadeJavadoc {

    private final Umbrella umbrella;

    FacadeJavadoc(Umbrella umbrella) {
        this.umbrella = umbrella;
    }

    CodeBlock text() {
        CodeBlock.Builder text = CodeBlock.builder().add("Runs {@link $T}.\n", umbrella.name());
        if (umbrella.isBroken()) {
            return text.add("\n<p>It did not compile: $L.\n", String.join(", ", umbrella.failures()))
                    .build();
        }
        umbrella.graphs().forEach(graph -> text.add(version(graph)));
        return text.build();
    }

    private CodeBlock version(VersionGraph graph) {
        String diagram = JavadocText.escape(new Diagram(graph).text());
        return CodeBlock.of("\n<p>$L\n\n<pre>\n$L</pre>\n", heading(graph.version()), diagram);
    }

    /** {@code Version 2 (1.1.0, current): Enriches the profile}. */
    private String heading(VersionModel version) {
        if (version.plain()) {
            return "Its graph:";
        }
        List<String> facts = facts(version);
        String key =
                "<b>Version " + version.key() + "</b>" + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")");
        return version.header()
                .flatMap(VersionHeader::description)
                .map(description -> key + ": " + JavadocText.escape(description.value()))
                .orElse(key);
    }

    private List<String> facts(VersionModel version) {
        List<String> facts = new ArrayList<>();
        Optional<VersionHeader> header = version.header();
        header.flatMap(VersionHeader::label).ifPresent(label -> facts.add(label.value()));
        if (umbrella.current() == version.key()) {
            facts.add("current");
        }
        header.flatMap(VersionHeader::deprecatedSince)
                .map(Written::value)
                .ifPresent(date -> facts.add("deprecated since " + date));
        header.flatMap(VersionHeader::removeAfter)
                .map(Written::value)
                .ifPresent(date -> facts.add("to be removed after " + date));
        return facts.stream().map(JavadocText::escape).toList();
    }
}
