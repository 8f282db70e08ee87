package dev.parasol.runtime.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The core is a function of definition and history: it cannot know anything else. */
class CorePurityTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parasol.runtime.core", "dev.parasol.runtime.definition");

    @Test
    void knowsDefinitionsAndSnapshotsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.parasol.runtime.core")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.parasol.runtime.core",
                        "dev.parasol.runtime.definition",
                        "dev.parasol.runtime.instance",
                        "dev.parasol.runtime.error",
                        "dev.parasol",
                        "org.jspecify..",
                        "java.lang..",
                        "java.time..",
                        "java.util..")
                .check(CLASSES);
    }

    @Test
    void hasNeitherClockNorChanceNorThreads() {
        noClasses()
                .that()
                .resideInAPackage("dev.parasol.runtime.core")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, RandomGenerator.class, Thread.class)
                .check(CLASSES);
    }

    @Test
    void isUnknownToDefinitions() {
        noClasses()
                .that()
                .resideInAPackage("dev.parasol.runtime.definition")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parasol.runtime.core")
                .check(CLASSES);
    }
}
