package dev.parasol.processor.read;

import dev.parasol.processor.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as source code writes them. The compilers' own texts differ in spaces, and carry annotations. */
final class TypeTexts {

    private static final TypeTexts FULL = new TypeTexts(TypeName::qualified);
    private static final TypeTexts SHORT = new TypeTexts(TypeName::display);
    private static final TypeTexts STORED = new TypeTexts(TypeName::binary);

    private final Function<TypeName, String> name;

    private TypeTexts(Function<TypeName, String> name) {
        this.name = name;
    }

    /** {@code java.util.Map<java.lang.String, com.acme.Order.Line>}. */
    static String full(TypeMirror type) {
        return FULL.text(type);
    }

    /** {@code Map<String, Order.Line>}, as messages say it. */
    static String display(TypeMirror type) {
        return SHORT.text(type);
    }

    /** {@code java.util.Map<java.lang.String, com.acme.Order$Line>}; a wildcard is its bound. */
    static String stored(TypeMirror type) {
        return STORED.text(type);
    }

    private String text(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, VOID ->
                type.getKind().name().toLowerCase(Locale.ROOT);
            case ARRAY -> text(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> declared((DeclaredType) type);
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case WILDCARD -> wildcard((WildcardType) type);
            default -> type.toString();
        };
    }

    private String declared(DeclaredType type) {
        String text = name.apply(TypeNames.of((TypeElement) type.asElement()));
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty()
                ? text
                : arguments.stream().map(this::text).collect(Collectors.joining(", ", text + "<", ">"));
    }

    private String wildcard(WildcardType type) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        if (this == STORED) {
            return upper == null ? "java.lang.Object" : text(upper);
        }
        if (upper != null) {
            return "? extends " + text(upper);
        }
        return lower == null ? "?" : "? super " + text(lower);
    }
}
