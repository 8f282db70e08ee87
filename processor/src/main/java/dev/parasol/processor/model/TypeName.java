package dev.parasol.processor.model;

import java.util.List;

/**
 * The name of a class or interface.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the outermost type to the one that is named
 */
public record TypeName(String packageName, List<String> simpleNames) implements Comparable<TypeName> {

    public static final TypeName END = dev("End");
    public static final TypeName CONTINUE_AS_NEW = dev("ContinueAsNew");
    public static final TypeName STEP_FAILED = dev("StepFailed");
    public static final TypeName STEP_CONTEXT = dev("StepContext");
    public static final TypeName NO_INPUT = dev("NoInput");

    public TypeName {
        simpleNames = List.copyOf(simpleNames);
    }

    public static TypeName of(String packageName, String... simpleNames) {
        return new TypeName(packageName, List.of(simpleNames));
    }

    private static TypeName dev(String simpleName) {
        return of("dev.parasol", simpleName);
    }

    /** {@code com.acme.CreateUser.V1}, as source code says it. */
    public String qualified() {
        return inPackage(display());
    }

    /** {@code com.acme.CreateUser$V1}, as the class loader says it; the name in definitions. */
    public String binary() {
        return inPackage(String.join("$", simpleNames));
    }

    /** {@code CreateUser.V1}, as messages say it. */
    public String display() {
        return String.join(".", simpleNames);
    }

    /** {@code V1}. */
    public String simple() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** {@code CreateUser_V1} with the suffix: what a generated class is named. */
    public TypeName generated(String suffix) {
        return of(packageName, String.join("_", simpleNames) + suffix);
    }

    private String inPackage(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    @Override
    public int compareTo(TypeName other) {
        return binary().compareTo(other.binary());
    }

    @Override
    public String toString() {
        return qualified();
    }
}
