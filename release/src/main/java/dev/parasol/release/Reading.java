package dev.parasol.release;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Whether what was stored as one type reads as another.
 *
 * @param named the same for a record, a sealed interface, an enum or a type of the JDK, by its name
 */
record Reading(BiPredicate<String, String> named) {

    /** What an array of these is stored as is one text, and no list of items. */
    private static final Set<String> STORED_WHOLE = Set.of("byte", "char");

    /** @param nullable whether null is expected where there is none */
    boolean reads(Type was, Type is, boolean nullable) {
        if (was.isOptional() && is.isOptional()) {
            return reads(was.held(), is.held(), true);
        }
        if (was.isOptional()) {
            return nullable && !is.isPrimitive() && reads(was.held(), is, true);
        }
        if (is.isOptional()) {
            return reads(was, is.held(), true);
        }
        if (was.isContainer() || is.isContainer()) {
            return readsItems(was, is);
        }
        boolean mayBeNull = !was.isPrimitive();
        if (is.isPrimitive() && mayBeNull) {
            return false;
        }
        return was.widensTo(is) || named.test(was.text(), is.text());
    }

    private boolean readsItems(Type was, Type is) {
        if (was.isArray() && STORED_WHOLE.contains(was.held().name())) {
            return was.equals(is);
        }
        List<Type> items = was.arguments();
        List<Type> now = is.arguments();
        return was.name().equals(is.name())
                && items.size() == now.size()
                && IntStream.range(0, items.size()).allMatch(i -> reads(items.get(i), now.get(i), false));
    }
}
