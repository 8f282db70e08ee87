package dev.parasol.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which types are in source files of this compilation; a compiler can point at these only. */
public final class Sources {

    private final Set<String> outermost = new HashSet<>();

    /** Notes the types that a round brought. */
    public void add(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                outermost.add(TypeNames.of(type).qualified());
            }
        }
    }

    /** Whether the type that the element is, or stands in, is one of them. */
    public boolean contain(Element element) {
        return TypeNames.outermost(element)
                .map(type -> outermost.contains(TypeNames.of(type).qualified()))
                .orElse(false);
    }
}
