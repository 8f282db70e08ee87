package dev.parasol.runtime.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Nodes by index, in an order. Grows at its end; a copy shares the numbers until either of both grows. */
final class Sequence {

    private static final int[] NONE = {};

    private int[] values;
    private int size;
    private boolean shared;

    private Sequence(int[] values, int size) {
        this.values = values;
        this.size = size;
        this.shared = true;
    }

    static Sequence empty() {
        return new Sequence(NONE, 0);
    }

    static Sequence of(List<Integer> nodes) {
        return new Sequence(nodes.stream().mapToInt(Integer::intValue).toArray(), nodes.size());
    }

    /** Whoever has the original does not let it grow any more. */
    Sequence copy() {
        return new Sequence(values, size);
    }

    void add(int node) {
        if (shared || size == values.length) {
            values = Arrays.copyOf(values, shared ? size + 1 : 2 * size);
            shared = false;
        }
        values[size++] = node;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return values[place];
    }

    IntStream stream() {
        return Arrays.stream(values, 0, size);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sequence that && Arrays.equals(values, 0, size, that.values, 0, that.size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stream().toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(stream().toArray());
    }
}
