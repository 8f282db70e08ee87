package dev.parasol.processor.consumer;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.JavacCompilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that takes every warning for an error compiles, with all that is generated into it. */
class LintTest {

    private static final String[] STRICT = {"-Xlint:all,-processing", "-Werror"};

    @TempDir
    Path folder;

    @Test
    void isCleanOnTheClassPath() {
        Shop.with().option(STRICT).compile().clean();
    }

    @Test
    void isCleanWhereStepsCanBeUndone() {
        Trip.compilation().option(STRICT).compile().clean();
    }

    @Test
    void isCleanWhereInstancesAreMoved() {
        Orders.compilation().option(STRICT).compile().clean();
    }

    @Test
    void isCleanInAModule() {
        Shop.with("""
                module com.acme {
                  requires dev.parasol.runtime;
                  opens com.acme;
                }
                """).option(STRICT).compile().clean();
    }

    @Test
    void isCleanInAModuleThatExportsItsFacade() {
        Shop.with("""
                module com.acme {
                  requires transitive dev.parasol.runtime;
                  exports com.acme;
                }
                """).option(STRICT).compile().clean();
    }

    @Test
    void isDocumentedWhereverOthersCanSeeIt() {
        CompileResult shop = Shop.with().compile().clean();
        JavacCompilation generated = JavacCompilation.of(shop.sources().values().toArray(new String[0]));

        Shop.libraries(generated)
                .with(shop.unpackTo(folder))
                .processors()
                .option("-proc:none", "-Xlint:all", "-Xdoclint:all/protected", "-Werror")
                .compile()
                .clean();
    }
}
