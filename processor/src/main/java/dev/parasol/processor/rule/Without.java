package dev.parasol.processor.rule;

import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.VersionModel.Omission;
import java.util.List;
import java.util.stream.Stream;

/** A {@code without} as source writes it, ready to be pasted. */
record Without(List<TypeName> types) {

    /** As it was written. */
    static Without of(VersionModel version) {
        return new Without(version.without().stream()
                .map(Omission::reference)
                .map(TypeRef::type)
                .toList());
    }

    /** With another type in the place of one. */
    Without replacing(Omission wrong, TypeName right) {
        TypeName written = wrong.reference().type();
        return new Without(
                types.stream().map(type -> type.equals(written) ? right : type).toList());
    }

    /** With these types as well. */
    Without and(List<TypeName> more) {
        return new Without(
                Stream.concat(types.stream(), more.stream()).distinct().toList());
    }

    /** {@code without = {Enrich.class, Greet.Greeted.class}}. */
    String text() {
        return "without = " + TransitionLine.literals(types);
    }
}
