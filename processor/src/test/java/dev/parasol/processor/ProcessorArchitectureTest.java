package dev.parasol.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the processor: {@code read -> model -> graph -> rule -> generate}, and nothing sees more than it needs. */
class ProcessorArchitectureTest {

    private static final String ROOT = "dev.parasol.processor";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(WorkflowProcessor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void modelKnowsNothing() {
        mayOnlyKnow("model");
    }

    @Test
    void reportKnowsTheModel() {
        mayOnlyKnow("report", "model");
    }

    @Test
    void graphKnowsTheModel() {
        mayOnlyKnow("graph", "model");
    }

    @Test
    void readingKnowsTheModel() {
        mayOnlyKnow("read", "model");
    }

    @Test
    void rulesKnowGraphModelAndReport() {
        mayOnlyKnow("rule", "graph", "model", "report");
    }

    @Test
    void generatingKnowsGraphAndModel() {
        mayOnlyKnow("generate", "graph", "model");
    }

    @Test
    void onlyReadingAndTheProcessorItselfKnowACompiler() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("model", "report", "graph", "rule", "generate"))
                .should()
                .dependOnClassesThat(belongToACompiler())
                .because("what a compiler shows gets no further than read")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static void mayOnlyKnow(String name, String... known) {
        List<String> hidden = List.of("model", "report", "graph", "read", "rule", "generate").stream()
                .filter(other -> !other.equals(name) && !List.of(known).contains(other))
                .toList();
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(hidden.toArray(String[]::new)))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    /** JavaPoet takes modifiers from there; these are words, not a compiler's. */
    private static DescribedPredicate<JavaClass> belongToACompiler() {
        return DescribedPredicate.describe(
                "belong to a compiler",
                type -> (type.getPackageName().startsWith("javax.lang.model")
                                && !type.getName().equals("javax.lang.model.element.Modifier"))
                        || type.getPackageName().startsWith("javax.annotation.processing")
                        || type.getPackageName().startsWith("javax.tools"));
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
