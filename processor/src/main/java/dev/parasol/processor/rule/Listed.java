package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;
import java.util.Optional;

/**
 * A version that an umbrella lists, with what its {@code @WorkflowVersion} says.
 *
 * @param umbrella the umbrella that lists it
 */
record Listed(WorkflowModel umbrella, ListedVersion version, VersionHeader header) {

    /** Those of an umbrella that carry the annotation, in the order listed. */
    static List<Listed> of(WorkflowModel umbrella) {
        return umbrella.listed().stream()
                .flatMap(version -> of(umbrella, version).stream())
                .toList();
    }

    private static Optional<Listed> of(WorkflowModel umbrella, ListedVersion version) {
        return version.header().map(header -> new Listed(umbrella, version, header));
    }

    int key() {
        return header.key().value();
    }

    /** {@code V2}. */
    String name() {
        return version.type().simple();
    }

    /** How a message about it begins: {@code CreateUser: V2}. */
    String subject() {
        return umbrella.name() + ": " + name();
    }

    /** Where to point for a place in the version class: at the list where the class is from a jar. */
    Origin pointAt(Origin place) {
        return place.hasPosition() ? place : version.reference().origin();
    }
}
