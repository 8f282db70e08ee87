package dev.parasol.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a value of a type can be passed as. */
final class Supertypes {

    private final Environment environment;

    Supertypes(Environment environment) {
        this.environment = environment;
    }

    /** The type itself, then its supertypes by name; generic ones also erased. */
    List<String> of(TypeMirror type) {
        TreeSet<String> above = new TreeSet<>(List.of("java.lang.Object"));
        for (TypeMirror supertype : mirrors(type)) {
            above.add(TypeTexts.full(supertype));
            above.add(TypeTexts.full(environment.types().erasure(supertype)));
        }
        String itself = TypeTexts.full(type);
        above.remove(itself);
        List<String> all = new ArrayList<>(List.of(itself));
        all.addAll(above);
        return List.copyOf(all);
    }

    /** The type itself and everything above it that exists. */
    List<TypeMirror> mirrors(TypeMirror type) {
        Map<String, TypeMirror> found = new LinkedHashMap<>();
        collect(type, found);
        return List.copyOf(found.values());
    }

    private void collect(TypeMirror type, Map<String, TypeMirror> found) {
        if (type.getKind() == TypeKind.DECLARED && found.putIfAbsent(TypeTexts.full(type), type) == null) {
            environment.types().directSupertypes(type).forEach(supertype -> collect(supertype, found));
        }
    }
}
