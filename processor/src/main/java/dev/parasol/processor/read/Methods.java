package dev.parasol.processor.read;

import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads methods that are called with what an instance has recorded, as the type that has or inherits them sees them. */
final class Methods {

    private final Environment environment;
    private final Returns returns;
    private final Inheritance inheritance;

    Methods(Environment environment) {
        this.environment = environment;
        this.returns = new Returns(new Payloads(environment));
        this.inheritance = new Inheritance(environment);
    }

    /** The public methods named {@code execute}, its own first. */
    List<MethodModel> executes(TypeElement step, Gaps gaps) {
        return read(
                step,
                inheritance.methods(step, "execute").stream()
                        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                        .toList(),
                gaps);
    }

    /** The methods named {@code compensate}, its own first. */
    List<MethodModel> compensates(TypeElement step, Gaps gaps) {
        return read(step, inheritance.methods(step, "compensate"), gaps);
    }

    private List<MethodModel> read(TypeElement step, List<ExecutableElement> methods, Gaps gaps) {
        List<MethodModel> models = new ArrayList<>();
        for (ExecutableElement method : methods) {
            models.add(of(step, method, step, gaps));
        }
        return List.copyOf(models);
    }

    /**
     * A method of a type, its own or inherited.
     *
     * @param caller the type beside which the code stands that calls it
     */
    MethodModel of(TypeElement owner, ExecutableElement method, TypeElement caller, Gaps gaps) {
        Place own = environment.place(method);
        Place place = own.hasPosition() ? own : environment.place(owner);
        // What a generic superclass calls T is a real type in the step.
        ExecutableType type = (ExecutableType) environment.types().asMemberOf((DeclaredType) owner.asType(), method);
        List<ParameterModel> parameters = parameters(method, type, place, gaps);
        gaps.look(type.getReturnType());
        return new MethodModel(
                method.getSimpleName().toString(),
                parameters,
                returns.read(type.getReturnType(), place, gaps),
                accessible(caller, method),
                callableEverywhere(method, type),
                method.getModifiers().contains(Modifier.STATIC),
                new Thrown(environment).tooMuch(type.getThrownTypes()).map(TypeTexts::display),
                signature(method, type),
                place);
    }

    private List<ParameterModel> parameters(ExecutableElement method, ExecutableType type, Place place, Gaps gaps) {
        List<ParameterModel> models = new ArrayList<>();
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            TypeMirror taken = type.getParameterTypes().get(i);
            gaps.look(taken);
            models.add(parameter(method.getParameters().get(i), taken, place));
        }
        return models;
    }

    private ParameterModel parameter(VariableElement parameter, TypeMirror taken, Place methodPlace) {
        Place own = environment.place(parameter);
        boolean optional = isOptional(taken);
        TypeMirror type = optional ? argument((DeclaredType) taken) : taken;
        TypeMirror erased = environment.types().erasure(type);
        return new ParameterModel(
                parameter.getSimpleName().toString(),
                TypeTexts.full(type),
                TypeTexts.display(type),
                TypeTexts.full(erased),
                Mirrors.element(erased).map(TypeNames::of),
                optional,
                !optional && TypeTexts.full(type).equals(TypeName.STEP_CONTEXT.qualified()),
                own.hasPosition() ? own : methodPlace);
    }

    private static boolean isOptional(TypeMirror type) {
        return Mirrors.is(type, "java.util.Optional")
                && !((DeclaredType) type).getTypeArguments().isEmpty();
    }

    private TypeMirror argument(DeclaredType optional) {
        TypeMirror argument = optional.getTypeArguments().get(0);
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        TypeMirror upper = wildcard.getExtendsBound();
        TypeMirror lower = wildcard.getSuperBound();
        if (upper != null) {
            return upper;
        }
        return lower == null ? environment.objectType().asType() : lower;
    }

    private static boolean accessible(TypeElement caller, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        boolean samePackage = TypeNames.of(caller)
                .packageName()
                .equals(TypeNames.declaring(method).packageName());
        return samePackage && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean callableEverywhere(ExecutableElement method, ExecutableType type) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && type.getParameterTypes().stream().allMatch(this::visibleEverywhere);
    }

    /** Whether any package can name what a parameter erases to, below its {@code Optional}. */
    private boolean visibleEverywhere(TypeMirror taken) {
        TypeMirror type = environment.types().erasure(isOptional(taken) ? argument((DeclaredType) taken) : taken);
        while (type instanceof ArrayType array) {
            type = array.getComponentType();
        }
        return Mirrors.element(type).map(Shapes::visibleEverywhere).orElse(true);
    }

    private static String signature(ExecutableElement method, ExecutableType type) {
        return type.getParameterTypes().stream()
                .map(TypeTexts::display)
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
