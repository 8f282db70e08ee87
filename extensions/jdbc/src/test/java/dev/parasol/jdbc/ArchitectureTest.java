package dev.parasol.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parasol.jdbc");

    @Test
    void dependsOnTheRuntimesApiAndSpiOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.parasol.runtime.core..",
                        "dev.parasol.runtime.engine..",
                        "dev.parasol.runtime.dispatch..",
                        "dev.parasol.runtime.jackson..",
                        "dev.parasol.runtime.memory..")
                .check(CLASSES);
    }

    @Test
    void showsTheTwoStoresAndTheCountForToolsOnly() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching("dev\\.parasol\\.jdbc\\.(SqliteStore|PostgresStore|ActiveRuns)")
                .check(CLASSES);
    }

    @Test
    void usesNoDriverOfPostgresql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(CLASSES);
    }
}
