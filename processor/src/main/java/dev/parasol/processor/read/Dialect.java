package dev.parasol.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What compilers can and cannot point at. */
final class Dialect {

    private Dialect() {}

    static boolean isEclipse(Element element) {
        return element.getClass().getName().startsWith("org.eclipse.");
    }

    /** Whether the compiler can point at an element's declaration: the Eclipse one gives no place of records. */
    static boolean canPointAt(Element element, Sources sources) {
        return sources.contain(element) && !(isEclipse(element) && isOrIsIn(element, ElementKind.RECORD));
    }

    private static boolean isOrIsIn(Element element, ElementKind kind) {
        if (element.getKind() == kind) {
            return true;
        }
        Element around = element.getEnclosingElement();
        return element.getKind().isField() && around != null && around.getKind() == kind;
    }
}
