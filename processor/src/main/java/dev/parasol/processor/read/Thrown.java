package dev.parasol.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What methods and constructors declare to throw. */
final class Thrown {

    private static final String EXCEPTION = "java.lang.Exception";
    private static final String UNCHECKED = "java.lang.RuntimeException";
    private static final String ERROR = "java.lang.Error";

    private final Environment environment;

    Thrown(Environment environment) {
        this.environment = environment;
    }

    /** Whether a caller has to declare or to catch one of them. */
    boolean isChecked(List<? extends TypeMirror> types) {
        return types.stream().anyMatch(thrown -> isKnown(thrown) && !isA(thrown, UNCHECKED) && !isA(thrown, ERROR));
    }

    /** The first that a caller which declares {@code Exception} would have to catch. */
    Optional<TypeMirror> tooMuch(List<? extends TypeMirror> types) {
        return types.stream()
                .filter(thrown -> isKnown(thrown) && !isA(thrown, EXCEPTION) && !isA(thrown, ERROR))
                .findFirst()
                .map(thrown -> thrown);
    }

    /** What a method's own type variable stands for is up to its caller. */
    private static boolean isKnown(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.DECLARED;
    }

    private boolean isA(TypeMirror type, String name) {
        return environment
                .find(name)
                .map(found -> environment.types().isSubtype(type, found.asType()))
                .orElse(false);
    }
}
