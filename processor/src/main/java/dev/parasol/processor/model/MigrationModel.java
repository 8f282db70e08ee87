package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One {@code @Migration} as written.
 *
 * @param from the {@code from} member, where it was written
 * @param to the {@code to} member, where it was written
 * @param moves the {@code nodes} member, item by item
 * @param converter the {@code converter} member, where it was written
 * @param annotation the {@code @Migration} annotation
 */
public record MigrationModel(
        Optional<Written<Integer>> from,
        Optional<Written<Integer>> to,
        List<Move> moves,
        List<TypeRef> staying,
        Optional<ConverterModel> converter,
        Origin annotation) {

    public MigrationModel {
        moves = List.copyOf(moves);
        staying = List.copyOf(staying);
    }

    /**
     * One {@code @MoveNode} as written.
     *
     * @param annotation the {@code @MoveNode} annotation
     */
    public record Move(Optional<TypeRef> from, Optional<TypeRef> to, Origin annotation) {}
}
