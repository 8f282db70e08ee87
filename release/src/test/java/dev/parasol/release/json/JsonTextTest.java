package dev.parasol.release.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final long SEED = Long.getLong("seed", 20_261_121L);

    @Test
    void keepsTheOrderAndPutsWhatFitsOnALine() {
        JsonObject short1 = new JsonObject().with("b", 1).with("a", List.of("x", "y"));
        JsonObject long1 = new JsonObject().with("text", "t".repeat(70)).with("more", "m".repeat(70));

        assertThat(JsonText.of(new JsonObject().with("short", short1).with("long", List.of(long1))))
                .isEqualTo("""
                        {
                          "short": {"b": 1, "a": ["x", "y"]},
                          "long": [
                            {
                              "text": "%s",
                              "more": "%s"
                            }
                          ]
                        }
                        """.formatted("t".repeat(70), "m".repeat(70)));
    }

    @Test
    void escapesWhatJsonDoesNotTake() {
        assertThat(member("say \"é\"\\\n\t\r\u0001")).isEqualTo("\"say \\\"é\\\"\\\\\\n\\t\\r\\u0001\"");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        JsonObject object = new JsonObject()
                .withPresent("absent", Optional.empty())
                .withSome("none", List.of())
                .withTrue("false", false)
                .with("empty", List.of());

        assertThat(JsonText.of(object)).isEqualTo("{\n  \"empty\": []\n}\n");
    }

    @Test
    void writesTheShortestDecimal() {
        assertThat(Stream.of(2.0, 0.1, 1.5, 100.0, 2.0e-3, 1.0e23, 0.0).map(JsonTextTest::member))
                .containsExactly("2.0", "0.1", "1.5", "100.0", "0.002", "100000000000000000000000.0", "0.0");
    }

    @Test
    void writesDecimalsThatReadBackTheSame() {
        Random random = new Random(SEED);
        for (int round = 0; round < 10_000; round++) {
            double number = random.nextDouble() * Math.pow(10, random.nextInt(20) - 10);
            assertThat(Double.parseDouble(member(number))).as("seed %d", SEED).isEqualTo(number);
        }
    }

    private static String member(Object value) {
        String document = JsonText.of(new JsonObject().with("m", value));
        return document.substring("{\n  \"m\": ".length(), document.length() - "\n}\n".length());
    }
}
