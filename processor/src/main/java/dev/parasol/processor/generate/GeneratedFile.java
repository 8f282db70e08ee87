package dev.parasol.processor.generate;

import dev.parasol.processor.model.TypeName;

/** A file's whole text and its name. Where it is put is the processor's matter. */
public sealed interface GeneratedFile {

    String text();

    /** A class's qualified name, or a resource's path. */
    String name();

    /** A top-level class's source. */
    record Source(TypeName type, String text) implements GeneratedFile {
        @Override
        public String name() {
            return type.qualified();
        }
    }

    /**
     * A file beside the classes.
     *
     * @param path from the root of the class output: {@code META-INF/parasol/com.acme.CreateUser/v2.json}
     */
    record Resource(String path, String text) implements GeneratedFile {
        @Override
        public String name() {
            return path;
        }
    }
}
