package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correct migration with one thing changed is one error, from the rule that the change breaks. */
class OneMistakeInAMigrationTest {

    private static final String METHOD = "static Rate.Rated rated(Order order, Check.Passed passed)";

    private static CompileResult compile(String from, String to) {
        return JavacCompilation.of(Moving.changed(from, to)).compile();
    }

    @Test
    void theMigrationItselfIsClean() {
        compile(METHOD, METHOD).clean();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from = 1, to = 2,                                     | from = 1, to = 3,                                        | PSL601
            from = 1, to = 2,                                     | from = 3, to = 2,                                        | PSL601
            from = 1, to = 2,                                     | from = 2, to = 2,                                        | PSL601
            from = 1, to = 2,                                     | from = 1,                                                | PSL601
            from = 1, to = 2,                                     | to = 2,                                                  | PSL601
            @Migration(                                           | `@Migration(from = 1, to = 2, staying = HumanApproval.class) @Migration(` | PSL601
            from = HumanApproval.class                            | from = Rate.class                                        | PSL602
            from = HumanApproval.class                            | from = HumanApproval.Approved.class                      | PSL602
            from = HumanApproval.class,                           | ``                                                       | PSL602
            converter =                                           | `staying = AutoApproval.class, converter =`              | PSL602
            to = AutoApproval.class                               | to = Order.class                                         | PSL603
            to = AutoApproval.class                               | to = HumanApproval.class                                 | PSL603
            , to = AutoApproval.class                             | ``                                                       | PSL603
            converter =                                           | `staying = HumanApproval.class, converter =`             | PSL604
            to = AutoApproval.class                               | to = Check.class                                         | PSL607
            `,\n    converter = OrdersFrom1To2.class`             | ``                                                       | PSL608
            converter = OrdersFrom1To2.class                      | converter = Order.class                                  | PSL608
            static Rate.Rated rated(Order order                   | Rate.Rated rated(Order order                             | PSL609
            static Rate.Rated rated(Order order                   | private static Rate.Rated rated(Order order              | PSL609
            static Rate.Rated rated(Order order                   | static <T> Rate.Rated rated(Order order                  | PSL609
            Check.Passed passed) {                                | Ship.Shipped shipped) {                                  | PSL610
            Check.Passed passed) {                                | String passed) {                                         | PSL610
            Check.Passed passed) {                                | StepContext context) {                                   | PSL610
            Check.Passed passed) {                                | Order again) {                                           | PSL610
            """)
    void eachChangeBreaksOneRule(String from, String to, String code) {
        CompileResult result = compile(from.replace("\\n", "\n"), to);

        assertThat(result.codes()).as("%s -> %s: %s", from, to, result).containsExactly(code);
        assertThat(result.errors().stream().filter(said -> said.code().isEmpty()))
                .as("other errors")
                .isEmpty();
    }

    @Test
    void aForgottenMoveIsOneError() {
        String program = Moving.program("@Migration(from = 1, to = 2)", "");

        assertThat(JavacCompilation.of(program).compile().codes()).containsExactly("PSL605");
    }

    @Test
    void aMistakeInAVersionIsNotToldOfItsMigrationsToo() {
        CompileResult result = compile("on = Rate.Rated.class, to = AutoApproval.class", "on = Rate.Rated.class");

        assertThat(result.codes()).containsExactly("PSL207");
    }

    @Test
    void aNodeThatDoesNotExistIsTheCompilersToReport() {
        CompileResult result = compile("to = AutoApproval.class),", "to = Gone.class),");

        assertThat(result.codes()).isEmpty();
        assertThat(result.errors()).singleElement().asString().contains("Gone");
    }
}
