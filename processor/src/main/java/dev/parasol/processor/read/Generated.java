package dev.parasol.processor.read;

import dev.parasol.processor.model.TypeName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Which of the names that generated classes have are in use, and by whom. */
final class Generated {

    private final Environment environment;

    Generated(Environment environment) {
        this.environment = environment;
    }

    /** Whether a class of that name exists that was generated from the given type. */
    boolean exists(TypeName name, TypeElement from) {
        return environment
                .find(name.qualified(), from)
                .filter(found -> isFrom(found, from))
                .isPresent();
    }

    /** Whether a class of that name exists that was not generated from the given type. */
    boolean taken(TypeName name, TypeElement from) {
        return environment
                .find(name.qualified(), from)
                .filter(found -> !isFrom(found, from))
                .isPresent();
    }

    private boolean isFrom(TypeElement generated, TypeElement from) {
        Gaps ignored = new Gaps();
        Optional<TypeName> source = environment
                .annotation(generated, Annotations.GENERATED_FROM)
                .flatMap(annotation -> annotation.member("value"))
                .flatMap(value -> value.literal(ignored))
                .map(literal -> literal.reference().type());
        return source.equals(Optional.of(TypeNames.of(from)));
    }
}
