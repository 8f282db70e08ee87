package dev.parasol.release;

import java.util.List;
import java.util.Optional;

/** What a type that is stored looks like. */
public sealed interface Shape {

    /** The type with its arguments: {@code com.acme.Order$Line}, {@code com.acme.Pair<java.lang.String, int[]>}. */
    String type();

    /** A record. */
    record OfRecord(String type, List<Component> components) implements Shape {

        public OfRecord {
            components = List.copyOf(components);
        }

        Optional<Component> component(String name) {
            return components.stream()
                    .filter(component -> component.name().equals(name))
                    .findFirst();
        }
    }

    /** A sealed interface: the records that it stands for. */
    record OfSealed(String type, List<String> records) implements Shape {

        public OfSealed {
            records = List.copyOf(records);
        }
    }

    /** An enum. */
    record OfEnum(String type, List<String> constants) implements Shape {

        public OfEnum {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A component of a record.
     *
     * @param type with its arguments, binary names; a wildcard is its bound
     * @param nullable whether it is marked {@code @Nullable}
     */
    record Component(String name, String type, boolean nullable) {}
}
