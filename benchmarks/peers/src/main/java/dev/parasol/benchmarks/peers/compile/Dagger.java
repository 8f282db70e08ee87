package dev.parasol.benchmarks.peers.compile;

import dev.parasol.benchmarks.compile.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dagger: components of eight classes that need each other, and a module. */
public final class Dagger implements Generator {

    private static final int CLASSES = 8;

    private static final String COMPONENT = """
            import dagger.Component;
            import javax.inject.Singleton;

            @Singleton
            @Component(modules = Settings.class)
            public interface Shop {
            %s
            }
            """;
    private static final String SETTINGS = """
            import dagger.Module;
            import dagger.Provides;
            import javax.inject.Singleton;

            @Module
            public final class Settings {
                @Provides
                @Singleton
                String name() {
                    return "shop";
                }

                @Provides
                Integer limit() {
                    return 7;
                }
            }
            """;
    private static final String CLASS = """
            import javax.inject.Inject;
            import javax.inject.Provider;

            public final class Part%1$d {
                private final String name;
                private final Provider<Integer> limit;
            %2$s

                @Inject
                Part%1$d(String name, Provider<Integer> limit%3$s) {
                    this.name = name;
                    this.limit = limit;
            %4$s
                }

                public String text() {
                    return name + limit.get();
                }
            }
            """;

    @Override
    public String name() {
        return "Dagger";
    }

    @Override
    public List<Path> write(Path folder, int units) throws IOException {
        Map<String, String> sources = new TreeMap<>(Map.of(
                "Settings",
                SETTINGS,
                "Shop",
                COMPONENT.formatted(IntStream.range(0, CLASSES)
                        .mapToObj(part -> "    Part" + part + " part" + part + "();")
                        .collect(Collectors.joining("\n")))));
        for (int part = 0; part < CLASSES; part++) {
            sources.put("Part" + part, source(part));
        }
        return Units.write(folder, units, sources);
    }

    /** Each takes the two before it. */
    private static String source(int part) {
        List<Integer> before =
                IntStream.range(Math.max(0, part - 2), part).boxed().toList();
        return CLASS.formatted(
                part,
                before.stream()
                        .map(other -> "    private final Part" + other + " part" + other + ";")
                        .collect(Collectors.joining("\n")),
                before.stream().map(other -> ", Part" + other + " part" + other).collect(Collectors.joining()),
                before.stream()
                        .map(other -> "        this.part" + other + " = part" + other + ";")
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public String classPath() {
        return Units.path("com/google/dagger/dagger", "javax/inject", "jakarta/inject", "org/jspecify");
    }

    @Override
    public String processorPath() {
        return Units.path(
                "com/google/dagger",
                "com/google/guava",
                "com/google/devtools",
                "com/google/googlejavaformat",
                "com/google/errorprone",
                "com/squareup",
                "org/jetbrains",
                "net/ltgt",
                "javax/inject",
                "jakarta/inject",
                "org/jspecify",
                "com/google/code/findbugs",
                "org/checkerframework");
    }
}
