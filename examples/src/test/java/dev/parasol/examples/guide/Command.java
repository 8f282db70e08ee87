package dev.parasol.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of shell: a program and what is given to it.
 *
 * @param words without those that begin with {@code -D}
 * @param properties what is given as {@code -Dname=value}
 */
record Command(List<String> words, Map<String, String> properties) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
    private static final Path PLUGIN = Path.of("../extensions/maven-plugin/src/main/java/dev/parasol/maven");

    static Command of(String line) {
        List<String> all = WORD.matcher(line.replaceAll("\\s# .*", ""))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("\"", ""))
                .toList();
        Map<String, String> properties = all.stream()
                .filter(word -> word.startsWith("-D"))
                .map(word -> (word.contains("=") ? word : word + "=true")
                        .substring(2)
                        .split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Command(all.stream().filter(word -> !word.startsWith("-D")).toList(), properties);
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** What a goal of the Maven plugin is named without the plugin; it has it, and each of the properties. */
    String requireGoal(String word) throws IOException {
        String goal = word.replace("parasol:", "");
        String mojo = goal.substring(0, 1).toUpperCase(Locale.ROOT) + goal.substring(1) + "Mojo.java";
        String source = Files.readString(PLUGIN.resolve(mojo)) + Files.readString(PLUGIN.resolve("WorkflowMojo.java"));
        assertThat(source).contains("@Mojo(name = \"" + goal + "\"");
        properties.keySet().forEach(name -> assertThat(source).contains("property = \"" + name + "\""));
        return goal;
    }
}
