package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.report.RuleCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That no rule is without its class, its tests and its page. */
class RulesTest {

    private static final String REJECTS = "a test that compares the whole message";
    private static final String ACCEPTS = "a test named accepts... of what is right";
    private static final String ON_JAVAC = "a test named pointsAt... with JavacCompilation";
    private static final String ON_ECLIPSE = "a test named isFoundByEclipse with EcjCompilation";

    @Test
    void keepEveryCode() {
        assertThat(Rules.all())
                .as("the codes of the rules")
                .extracting(Rule::code)
                .containsOnly(RuleCode.values());
    }

    @Test
    void areListedOnce() {
        assertThat(Rules.all()).extracting(Object::getClass).doesNotHaveDuplicates();
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void haveAClassNamedForTheProperty(Rule rule) throws IOException {
        RuleCode code = rule.code();
        String source = Files.readString(Path.of("src/main/java", path(rule.getClass()) + ".java"));

        assertThat(source).as("%s names its code in its Javadoc", code).containsPattern("\\*.*" + code);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areTestedWithAndWithoutACompiler(Rule rule) throws ReflectiveOperationException, IOException {
        RuleCode code = rule.code();
        Class<?> test = Class.forName(rule.getClass().getName() + "Test");
        String source = Files.readString(Path.of("src/test/java", path(test) + ".java"));
        List<String> names = Arrays.stream(test.getDeclaredMethods())
                .filter(RulesTest::isTest)
                .map(method -> method.getName())
                .toList();

        assertThat(source).as("%s: %s", code, REJECTS).contains("[" + code + "] ");
        assertThat(names).as("%s: %s", code, ACCEPTS).anyMatch(name -> name.startsWith("accepts"));
        assertThat(names).as("%s: %s", code, ON_JAVAC).anyMatch(name -> name.startsWith("pointsAt"));
        assertThat(names).as("%s: %s", code, ON_ECLIPSE).contains("isFoundByEclipse");
        assertThat(source).as("%s: %s", code, ON_JAVAC).contains("JavacCompilation.of(");
        assertThat(source).as("%s: %s", code, ON_ECLIPSE).contains("EcjCompilation.of(");
    }

    @ParameterizedTest
    @EnumSource
    void areExplained(RuleCode code) throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));
        String anchor = "<a id=\"" + code.anchor() + "\"></a>\n### " + code + ": " + code.property() + "\n";

        assertThat(page).as("the anchor and heading of %s", code).contains(anchor);
        String section = page.substring(page.indexOf(anchor) + anchor.length()).split("<a id=|\n## ", 2)[0];
        assertThat(section).as("an example of what %s says", code).contains("[" + code + "] ");
    }

    private static boolean isTest(java.lang.reflect.Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
