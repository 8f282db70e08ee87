package dev.parasol.processor.read;

import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the classes that supply outcomes to moved instances. */
final class Converters {

    private final Methods methods;

    Converters(Environment environment) {
        this.methods = new Methods(environment);
    }

    /** @param workflow the umbrella, beside which the code stands that calls the methods */
    ConverterModel read(WrittenMember.Literal literal, TypeElement workflow, Gaps gaps) {
        Optional<TypeElement> type = Mirrors.element(literal.type());
        return new ConverterModel(
                literal.reference(),
                type.map(found -> isNameable(found, workflow)).orElse(true),
                type.map(found -> methods(found, workflow, gaps)).orElse(List.of()));
    }

    private static boolean isNameable(TypeElement type, TypeElement workflow) {
        TypeShape shape = Shapes.of(type);
        String own = TypeNames.of(type).packageName();
        return shape.accessible()
                && (shape.visibleEverywhere()
                        || own.equals(TypeNames.of(workflow).packageName()));
    }

    private static boolean namesWithinReach(ExecutableElement method, TypeElement workflow) {
        Stream<TypeMirror> taken = method.getParameters().stream().map(VariableElement::asType);
        return Stream.concat(Stream.of(method.getReturnType()), taken)
                .flatMap(type -> Mirrors.element(type).stream())
                .allMatch(type -> isNameable(type, workflow));
    }

    private List<ConverterModel.Method> methods(TypeElement type, TypeElement workflow, Gaps gaps) {
        List<ConverterModel.Method> found = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
            boolean isCalled = method.getModifiers().contains(Modifier.STATIC) && !isPrivate;
            // What its other methods name may be what is generated after this has been read.
            Gaps own = isCalled ? gaps : new Gaps();
            found.add(new ConverterModel.Method(
                    methods.of(type, method, workflow, own),
                    isPrivate,
                    !method.getTypeParameters().isEmpty(),
                    namesWithinReach(method, workflow)));
        }
        return List.copyOf(found);
    }
}
