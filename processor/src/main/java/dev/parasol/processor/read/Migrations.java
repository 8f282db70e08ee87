package dev.parasol.processor.read;

import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what a workflow says about moving instances between its versions. */
final class Migrations {

    private final Environment environment;
    private final Converters converters;

    Migrations(Environment environment) {
        this.environment = environment;
        this.converters = new Converters(environment);
    }

    /** Those of a workflow whose types all exist, in the order of the source. */
    List<MigrationModel> of(TypeElement workflow, Gaps gaps) {
        List<WrittenAnnotation> written = new ArrayList<>();
        environment.annotation(workflow, Annotations.MIGRATION).ifPresent(written::add);
        environment
                .annotation(workflow, Annotations.MIGRATIONS)
                .flatMap(several -> several.member("value"))
                .map(value -> value.annotations(gaps))
                .ifPresent(written::addAll);
        return written.stream()
                .flatMap(migration -> readInFull(workflow, migration, gaps).stream())
                .toList();
    }

    private Optional<MigrationModel> readInFull(TypeElement workflow, WrittenAnnotation migration, Gaps gaps) {
        Gaps own = new Gaps();
        MigrationModel model = migration(workflow, migration, own);
        gaps.noteAll(own);
        return own.any() ? Optional.empty() : Optional.of(model);
    }

    private MigrationModel migration(TypeElement workflow, WrittenAnnotation migration, Gaps gaps) {
        return new MigrationModel(
                migration.member("from").flatMap(member -> member.integer(gaps)),
                migration.member("to").flatMap(member -> member.integer(gaps)),
                moves(migration, gaps),
                staying(migration, gaps),
                converter(workflow, migration, gaps),
                migration.place());
    }

    private static List<MigrationModel.Move> moves(WrittenAnnotation migration, Gaps gaps) {
        return migration.member("nodes").map(member -> member.annotations(gaps)).orElse(List.of()).stream()
                .map(move -> new MigrationModel.Move(node(move, "from", gaps), node(move, "to", gaps), move.place()))
                .toList();
    }

    private static Optional<TypeRef> node(WrittenAnnotation move, String member, Gaps gaps) {
        return move.member(member).flatMap(found -> found.literal(gaps)).map(WrittenMember.Literal::reference);
    }

    private static List<TypeRef> staying(WrittenAnnotation migration, Gaps gaps) {
        return migration.member("staying").map(member -> member.literals(gaps)).orElse(List.of()).stream()
                .map(WrittenMember.Literal::reference)
                .toList();
    }

    private Optional<ConverterModel> converter(TypeElement workflow, WrittenAnnotation migration, Gaps gaps) {
        return migration
                .member("converter")
                .flatMap(member -> member.literal(gaps))
                .map(literal -> converters.read(literal, workflow, gaps));
    }
}
