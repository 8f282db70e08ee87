package dev.parasol.processor.read;

import dev.parasol.processor.model.Origin;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Prints at the most exact place that the compiler understands. Never throws. */
public final class Messages {

    private final Messager messager;

    public Messages(Messager messager) {
        this.messager = messager;
    }

    /** Prints without a place. */
    public void print(Kind kind, String text) {
        messager.printMessage(kind, text);
    }

    public void print(Kind kind, String text, Origin origin) {
        if (origin instanceof Place place) {
            print(kind, text, place);
        } else {
            messager.printMessage(kind, text);
        }
    }

    /** Prints at an element's declaration. */
    public void print(Kind kind, String text, Element element) {
        messager.printMessage(kind, text, element);
    }

    private void print(Kind kind, String text, Place place) {
        if (place.annotation().isEmpty()) {
            messager.printMessage(kind, text, place.element());
            return;
        }
        try {
            print(kind, text, place, place.annotation().get());
        } catch (NullPointerException e) {
            // The Eclipse compiler's own, where an annotation further up in the source contains an empty array.
            messager.printMessage(kind, text, place.element());
        }
    }

    private void print(Kind kind, String text, Place place, AnnotationMirror annotation) {
        // The Eclipse compiler finds a member by its whole value only; javac finds each item of an array.
        var value = Dialect.isEclipse(place.element()) ? place.member() : place.item();
        AnnotationValue found = value.orElse(null);
        if (found == null) {
            messager.printMessage(kind, text, place.element(), annotation);
        } else {
            messager.printMessage(kind, text, place.element(), annotation, found);
        }
    }
}
