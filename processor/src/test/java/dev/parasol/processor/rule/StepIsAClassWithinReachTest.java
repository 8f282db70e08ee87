package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Declarations.isAbstract;
import static dev.parasol.processor.rule.Declarations.isGeneric;
import static dev.parasol.processor.rule.Declarations.isInner;
import static dev.parasol.processor.rule.Declarations.isPackagePrivate;
import static dev.parasol.processor.rule.Declarations.isPrivate;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.right;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeShape.Kind;
import org.junit.jupiter.api.Test;

class StepIsAClassWithinReachTest {

    private static final String PROGRAM = program("""
            @Step
            abstract class Part {
              record Done() {}

              public Done execute() {
                return new Done();
              }
            }""");

    private final Rule rule = new StepIsAClassWithinReach();

    @Test
    void rejectsAnInterface() {
        assertThat(said(rule, step("CreateRecord").shape(right(Kind.INTERFACE)).build()))
                .containsExactly("""
                CreateRecord
                [PSL301] CreateUser v2: the step CreateRecord is an interface
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public final class CreateRecord""");
    }

    @Test
    void rejectsAnAbstractClass() {
        assertThat(said(rule, step("CreateRecord").shape(isAbstract()).build())).containsExactly("""
                CreateRecord
                [PSL301] CreateUser v2: the step CreateRecord is abstract
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public final class CreateRecord""");
    }

    @Test
    void rejectsAPrivateClass() {
        assertThat(said(rule, step("CreateRecord").shape(isPrivate(Kind.CLASS)).build()))
                .containsExactly("""
                CreateRecord
                [PSL301] CreateUser v2: the step CreateRecord is private, or in a private class
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public final class CreateRecord""");
    }

    @Test
    void rejectsAnInnerClass() {
        assertThat(said(rule, step("CreateRecord").shape(isInner()).build())).containsExactly("""
                CreateRecord
                [PSL301] CreateUser v2: the step CreateRecord is an inner class
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public static final class CreateRecord""");
    }

    @Test
    void rejectsAGenericClass() {
        assertThat(said(rule, step("CreateRecord").shape(isGeneric(Kind.CLASS)).build()))
                .containsExactly("""
                CreateRecord
                [PSL301] CreateUser v2: the step CreateRecord is generic
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public final class CreateRecord""");
    }

    @Test
    void pointsAtTheUmbrellaWhereTheStepIsFromAJar() {
        assertThat(said(
                        rule,
                        step("CreateRecord").shape(isAbstract()).fromClassFile().build()))
                .containsExactly("""
                CreateUser
                [PSL301] CreateUser v2: the step CreateRecord is abstract
                    a step is a class that generated code in its package can create and call: not abstract, generic, private or inner
                    fix: public final class CreateRecord""");
    }

    @Test
    void acceptsAPackagePrivateClass() {
        assertThat(said(
                        rule,
                        step("CreateRecord").shape(isPackagePrivate(Kind.CLASS)).build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheType() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL301");

        assertThat(said.at()).contains("abstract class Part {");
        assertThat(said.line()).isEqualTo(6);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL301");

        assertThat(said.at()).isEqualTo("Part");
        assertThat(said.line()).isEqualTo(6);
    }
}
