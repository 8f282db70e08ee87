package dev.parasol.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A type's methods, its own and those it inherits, without those that are overridden. */
final class Inheritance {

    private final Environment environment;

    Inheritance(Environment environment) {
        this.environment = environment;
    }

    /** The methods of a name: its own in the order of the source, then those of superclasses, then of interfaces. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        return methods(type).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }

    /** All methods except those of {@code Object}. */
    List<ExecutableElement> methods(TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement level : levels(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(level.getEnclosedElements())) {
                if (level.equals(type) || (inherited(method, level) && !overridden(method, found, type))) {
                    found.add(method);
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean overridden(ExecutableElement method, List<ExecutableElement> by, TypeElement in) {
        return by.stream().anyMatch(candidate -> environment.elements().overrides(candidate, method, in));
    }

    private static boolean inherited(ExecutableElement method, TypeElement from) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean staticInInterface = from.getKind().isInterface() && modifiers.contains(Modifier.STATIC);
        return !modifiers.contains(Modifier.PRIVATE) && !staticInInterface;
    }

    /** The type, its superclasses from the nearest up, then all interfaces. */
    private static List<TypeElement> levels(TypeElement type) {
        List<TypeElement> levels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TypeElement at = type; at != null; at = above(at.getSuperclass())) {
            add(at, levels, seen);
        }
        for (int i = 0; i < levels.size(); i++) {
            for (TypeMirror next : levels.get(i).getInterfaces()) {
                Mirrors.element(next).filter(found -> !Gaps.missing(next)).ifPresent(found -> add(found, levels, seen));
            }
        }
        return levels;
    }

    private static void add(TypeElement type, List<TypeElement> levels, Set<String> seen) {
        String name = TypeNames.of(type).binary();
        if (!name.equals("java.lang.Object") && seen.add(name)) {
            levels.add(type);
        }
    }

    private static @org.jspecify.annotations.Nullable TypeElement above(TypeMirror superclass) {
        return Gaps.missing(superclass) ? null : Mirrors.element(superclass).orElse(null);
    }
}
