package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.StoredType;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.release.Change;
import dev.parasol.release.Release;
import dev.parasol.release.Standing;
import dev.parasol.release.UnreadableReleaseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow as it is written and as it was released. */
public final class Promised {

    private final WorkflowModel workflow;
    private final Standing standing;
    private final List<UnreadableReleaseException> unreadable;
    private final boolean sound;
    private final List<Standing.Broken> broken;

    /**
     * Compares what is written with what was released.
     *
     * @param written the versions by key; none of a workflow that fails other rules, so that one mistake is one error
     * @param released the release files by key
     * @param unreadable the release files that are none
     * @param sound whether no other rule fails
     */
    public Promised(
            WorkflowModel workflow,
            SortedMap<Integer, Release> written,
            SortedMap<Integer, Release> released,
            List<UnreadableReleaseException> unreadable,
            boolean sound) {
        this.workflow = workflow;
        this.standing = new Standing(written, released);
        this.unreadable = List.copyOf(unreadable);
        this.sound = sound;
        this.broken = standing.broken();
    }

    WorkflowModel workflow() {
        return workflow;
    }

    Standing standing() {
        return standing;
    }

    List<UnreadableReleaseException> unreadable() {
        return unreadable;
    }

    boolean isSound() {
        return sound;
    }

    List<Standing.Broken> broken() {
        return broken;
    }

    /** The keys that the workflow lists; 1 for a plain one. */
    Set<Integer> keys() {
        Stream<Integer> plain = workflow.versions().stream().map(VersionModel::key);
        Stream<Integer> listed = Listed.of(workflow).stream().map(Listed::key);
        return Stream.concat(plain, listed).collect(Collectors.toSet());
    }

    VersionModel version(int key) {
        return workflow.versions().stream()
                .filter(version -> version.key() == key)
                .findFirst()
                .orElseThrow();
    }

    /** Where a version says its graph; its place in the list, where the class has no position. */
    Origin place(int key) {
        Origin own = version(key).annotation();
        return own.hasPosition() ? own : listedAt(key);
    }

    /** Where the workflow lists a version. */
    Origin listedAt(int key) {
        return Listed.of(workflow).stream()
                .filter(listed -> listed.key() == key)
                .map(Listed::version)
                .map(ListedVersion::reference)
                .map(reference -> reference.origin())
                .findFirst()
                .orElse(workflow.annotation());
    }

    /** Where a change of a payload is: at the component, its type, or the workflow. */
    Origin place(Change change) {
        Optional<StoredType> type = parts().filter(part -> part.shape().type().equals(change.subject()))
                .findFirst();
        Optional<Origin> component = type.flatMap(part -> change.component()
                .flatMap(name -> Optional.ofNullable(part.components().get(name))));
        return component
                .or(() -> type.map(StoredType::origin))
                .filter(Origin::hasPosition)
                .orElse(workflow.annotation());
    }

    private Stream<StoredType> parts() {
        Stream<StoredType> outcomes = workflow.versions().stream()
                .flatMap(version -> version.mentioned().values().stream())
                .flatMap(mention -> mention.node().stream())
                .flatMap(node -> node.outcomes().stream())
                .flatMap(outcome -> outcome.payload().parts().stream());
        return Stream.concat(workflow.input().payload().parts().stream(), outcomes);
    }
}
