package dev.parasol.processor.read;

import dev.parasol.processor.model.MemberModel;
import dev.parasol.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Reads the methods that a workflow's facade implements or has to live with. */
final class Members {

    private static final String ROUTER = "dev.parasol.runtime.VersionRouter";

    private final Environment environment;

    Members(Environment environment) {
        this.environment = environment;
    }

    boolean isRouter(TypeElement workflow) {
        return new Supertypes(environment).of(workflow.asType()).contains(ROUTER);
    }

    List<MemberModel> of(TypeElement workflow) {
        return new Inheritance(environment)
                .methods(workflow).stream()
                        .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
                        .filter(method ->
                                !TypeNames.declaring(method).qualified().equals(ROUTER))
                        .filter(method -> !isOfEveryObject(method))
                        .map(method -> member(method, workflow))
                        .toList();
    }

    /** Whether every class has it from {@code Object}, as {@code toString()}. */
    private boolean isOfEveryObject(ExecutableElement method) {
        return ElementFilter.methodsIn(environment.objectType().getEnclosedElements()).stream()
                .filter(found -> found.getModifiers().contains(Modifier.PUBLIC))
                .filter(found -> found.getSimpleName().equals(method.getSimpleName()))
                .anyMatch(found -> environment.types().isSubsignature((ExecutableType) method.asType(), (ExecutableType)
                        found.asType()));
    }

    /** The simple names of its member types, inherited ones included. */
    List<String> types(TypeElement workflow) {
        return ElementFilter.typesIn(environment.elements().getAllMembers(workflow)).stream()
                .map(type -> type.getSimpleName().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private MemberModel member(ExecutableElement method, TypeElement workflow) {
        ExecutableType type = (ExecutableType) environment.types().asMemberOf((DeclaredType) workflow.asType(), method);
        List<String> parameters = type.getParameterTypes().stream()
                .map(parameter -> TypeTexts.full(environment.types().erasure(parameter)))
                .toList();
        Place own = environment.place(method);
        Origin origin = own.hasPosition() ? own : environment.place(workflow);
        return new MemberModel(
                method.getSimpleName().toString(),
                parameters,
                method.getModifiers().contains(Modifier.ABSTRACT),
                method.getModifiers().contains(Modifier.STATIC),
                TypeNames.declaring(method),
                origin);
    }
}
