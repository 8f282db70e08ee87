package dev.parasol.runtime.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The arrows between the runtime's packages. */
class RuntimeArchitectureTest {

    private static final String RUNTIME = "dev.parasol.runtime";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RUNTIME);

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(RUNTIME)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the runtime's packages";
        }
    };

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEngineKnowsTheCore() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RUNTIME + ".core", RUNTIME + ".engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RUNTIME + ".core")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RUNTIME + ".engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RUNTIME + ".engine")
                .check(CLASSES);
    }

    @Test
    void whatPlugsInDoesNotKnowTheApplicationsSide() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNTIME + ".spi", RUNTIME + ".memory", RUNTIME + ".jackson")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RUNTIME, RUNTIME + ".core", RUNTIME + ".dispatch", RUNTIME + ".engine")
                .check(CLASSES);
    }

    @Test
    void jsonIsReadAndWrittenInTwoPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RUNTIME + ".jackson", RUNTIME + ".definition")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RUNTIME + ".engine.SystemClock")
                .and()
                .doNotHaveFullyQualifiedName(RUNTIME + ".engine.SystemClock$Wait")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(CLASSES);
    }
}
