package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.listedBy;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeName;
import org.junit.jupiter.api.Test;

class VersionStandsWithItsUmbrellaTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = V1.class)
            @Unique(key = "id")
            interface Greeting {}

            @WorkflowVersion(value = 1, GRAPH)
            final class V1 {}""");

    private final Rule rule = new VersionStandsWithItsUmbrella();

    @Test
    void rejectsAClassBesideItsUmbrella() {
        assertThat(said(rule, workflow("CreateUser").listed(version("V1", 1)).build()))
                .containsExactly("""
                V1
                [PSL108] CreateUser: V1 is com.acme.V1, which is not the place of its versions
                    a version is nested in CreateUser, or stands in the package com.acme.createuser""");
    }

    @Test
    void rejectsAClassInAnotherPackage() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version(TypeName.of("com.acme.versions", "V1"), 1))
                                .build()))
                .containsExactly("""
                V1
                [PSL108] CreateUser: V1 is com.acme.versions.V1, which is not the place of its versions
                    a version is nested in CreateUser, or stands in the package com.acme.createuser""");
    }

    @Test
    void acceptsANestedClass() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsThePackageNamedAfterTheUmbrella() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version(TypeName.of("com.acme.createuser", "V1"), 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereTwoUmbrellasListIt() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(listedBy(version("V1", 1), "CreateUser", "DeleteUser"))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheClassLiteral() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL108");

        assertThat(said.at()).isEqualTo("V1.class");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL108");

        assertThat(said.at()).isEqualTo("versions");
        assertThat(said.line()).isEqualTo(5);
    }
}
