package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface (or whatever it was put on) with {@code @Workflow}.
 *
 * @param origin the type's declaration
 * @param annotation the {@code @Workflow} annotation
 * @param versionAnnotation the {@code @WorkflowVersion} annotation, where the same type carries one
 * @param input what instances are started with
 * @param migrations the {@code @Migration}s it carries, as far as they could be read in full
 * @param current the {@code current} member, where it was written
 * @param listed the {@code versions} member as written, item by item; empty also where it was not written
 * @param versionsOrigin the {@code versions} member, where it was written
 * @param versions the versions that could be read: those listed that carry {@code @WorkflowVersion} and whose types all
 *     exist, in the order listed, or the plain workflow's own graph as version 1
 * @param own the plain workflow's own {@code start} or {@code transitions}, where either was written
 * @param bases the version classes that others are based on though the umbrella does not list them, and those that these
 *     are based on in turn; as far as they could be read
 * @param awaits the awaits that any listed version mentions, in order of first mention; also those of versions that could
 *     not be read in full, so that one typo does not hide the facade's methods
 * @param nestedVersions the nested types that carry {@code @WorkflowVersion}, listed or not
 * @param router whether the interface extends {@code VersionRouter}
 * @param members methods of the interface and those it inherits, except those of {@code Object} and {@code VersionRouter}
 * @param memberTypes simple names of the types that the interface has or inherits, sorted; its facade inherits them
 * @param taken generated names that are already taken by a class of the user's
 * @param incomplete whether something it lists does not exist (yet), so that rules which need all of it stay silent
 */
public record WorkflowModel(
        TypeName type,
        TypeShape shape,
        Origin origin,
        Origin annotation,
        Optional<Origin> versionAnnotation,
        InputModel input,
        Optional<UniqueModel> unique,
        List<MigrationModel> migrations,
        Optional<Written<Integer>> current,
        List<ListedVersion> listed,
        Optional<Origin> versionsOrigin,
        List<VersionModel> versions,
        List<VersionModel> bases,
        List<AwaitModel> awaits,
        Optional<Origin> own,
        List<ListedVersion> nestedVersions,
        List<String> tags,
        List<Metadata> metadata,
        String onFailure,
        String onContinue,
        boolean router,
        List<MemberModel> members,
        List<String> memberTypes,
        List<TypeName> taken,
        boolean incomplete) {

    /** One {@code @Meta}. */
    public record Metadata(String key, String value) {}

    /** The version that another one is based on, where there is one that it may be based on: listed, with a lower key. */
    public Optional<VersionModel> base(VersionModel delta) {
        return base(delta, versions);
    }

    /** The same, listed or not. */
    public Optional<VersionModel> baseAsIfListed(VersionModel delta) {
        return base(delta, versions).or(() -> base(delta, bases));
    }

    private static Optional<VersionModel> base(VersionModel delta, List<VersionModel> among) {
        return delta.basedOn()
                .flatMap(reference -> among.stream()
                        .filter(version -> version.type().equals(reference.type()) && version.key() < delta.key())
                        .findFirst());
    }

    /** The workflow's name in messages. */
    public String name() {
        return type.display();
    }

    /** Whether it lists versions or says which is current, rather than having a graph of its own. */
    public boolean isUmbrella() {
        return versionsOrigin.isPresent() || current.isPresent();
    }
}
