package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class KeyNameIsLowerCaseTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, GRAPH)
            @Unique(key = "User-Id")
            interface Greeting {}""");

    private final Rule rule = new KeyNameIsLowerCase();

    @Test
    void rejectsOtherCharacters() {
        assertThat(said(rule, workflow("CreateUser").unique("User-Id").build())).containsExactly("""
                CreateUser @Unique key
                [PSL113] CreateUser: the key's name "User-Id" does not fit into an id
                    a key's name is lower-case letters and digits and begins with a letter; "userid" makes ids like "userid::joao123"
                    fix: key = "userid\"""");
    }

    @Test
    void rejectsALeadingDigit() {
        assertThat(said(rule, workflow("CreateUser").unique("2nd").build())).containsExactly("""
                CreateUser @Unique key
                [PSL113] CreateUser: the key's name "2nd" does not fit into an id
                    a key's name is lower-case letters and digits and begins with a letter; "userid" makes ids like "userid::joao123"
                    fix: key = "nd\"""");
    }

    @Test
    void rejectsAMissingName() {
        assertThat(said(rule, workflow("CreateUser").unique("").build())).containsExactly("""
                CreateUser @Unique key
                [PSL113] CreateUser: @Unique names no key
                    a key's name is lower-case letters and digits and begins with a letter; "userid" makes ids like "userid::joao123"
                    fix: key = "id\"""");
    }

    @Test
    void acceptsLettersAndDigits() {
        assertThat(said(rule, workflow("CreateUser").unique("user2id").build())).isEmpty();
    }

    @Test
    void leavesAMissingUniqueToItsOwnRule() {
        assertThat(said(rule, workflow("CreateUser").withoutUnique().build())).isEmpty();
    }

    @Test
    void pointsAtTheName() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL113");

        assertThat(said.at()).isEqualTo("\"User-Id\"");
        assertThat(said.line()).isEqualTo(6);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL113");

        assertThat(said.at()).isEqualTo("key");
        assertThat(said.line()).isEqualTo(6);
    }
}
