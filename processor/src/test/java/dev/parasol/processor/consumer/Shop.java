package dev.parasol.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.nop.NOPServiceProvider;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A user's project: the program that the language is introduced with, and a class that calls its facade. */
final class Shop {

    private static final Path PROGRAM = Path.of("src/test/resources/pageone/com/acme");

    private static final String CALLER = """
            package com.acme;

            import dev.parasol.runtime.StartOptions;
            import dev.parasol.runtime.WorkflowEngine;
            import dev.parasol.runtime.instance.Instance;
            import java.time.Duration;

            /** Calls every kind of method that the facade has. */
            public final class Shop {
              private Shop() {}

              /** Starts users and prints what became of them. */
              public static void main(String[] arguments) {
                try (WorkflowEngine engine = WorkflowEngine.builder().start()) {
                  CreateUserFacade users = CreateUserFacade.on(engine);
                  users.start("joao", new NewUser("Joao", "joao@example.com"));
                  users.start("maria", new NewUser("Maria", "m@example.com"), StartOptions.version(1));
                  users.resume("joao", new Approval.Approved("ana"));
                  for (String key : new String[] {"joao", "maria"}) {
                    print(users.await(key, Duration.ofSeconds(30)));
                  }
                  users.rerun("maria", CreateRecord.class, "mary");
                  print(users.await("mary", Duration.ofSeconds(30)));
                  System.out.println(users.list().size() + " instances, " + users.get("nobody").isPresent());
                }
              }

              private static void print(Instance instance) {
                String user = instance.outcome(CreateRecord.Created.class).orElseThrow().userId();
                System.out.println(instance.id() + " v" + instance.version() + " " + instance.status() + " " + user);
              }
            }
            """;

    private Shop() {}

    /** The project's sources, and more. */
    static JavacCompilation with(String... more) {
        JavacCompilation shop = JavacCompilation.of(texts(PROGRAM));
        return libraries(shop.source(CALLER).sources(more));
    }

    /** These sources and what the runtime needs. */
    static JavacCompilation libraries(JavacCompilation compilation) {
        jars().forEach(compilation::with);
        return compilation;
    }

    /** Compiles these sources, with every warning an error. Both compilers take them; the result is javac's. */
    static CompileResult strictly(String... sources) {
        assertThat(EcjCompilation.of(sources).compile().errors()).isEmpty();
        return libraries(JavacCompilation.of(sources))
                .option("-Xlint:all,-processing", "-Werror")
                .compile()
                .clean();
    }

    /** What the runtime needs, besides the annotations. */
    static List<Path> jars() {
        return Stream.of(
                        Release.class,
                        JsonMapper.class,
                        JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonProperty.class,
                        Logger.class,
                        NOPServiceProvider.class)
                .map(Shop::home)
                .toList();
    }

    /** The source files of a folder. */
    static String[] texts(Path folder) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.toArray(new String[0]);
    }

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
