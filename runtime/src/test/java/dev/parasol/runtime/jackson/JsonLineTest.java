package dev.parasol.runtime.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.CodecException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One object, one line. */
class JsonLineTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsTheOrderOfItsMembers() {
        assertThat(new JsonLine()
                        .text("b", "x\ny")
                        .number("a", 7)
                        .texts("c", Map.of("d", "\""))
                        .end())
                .isEqualTo("{\"b\":\"x\\ny\",\"a\":7,\"c\":{\"d\":\"\\\"\"}}\n");
    }

    @Test
    void keepsEveryDigitAndNoLineBreakOfWhatWasWrittenBefore() {
        String written = "{\n \"n\" : 12345678901234567890.10,\n \"list\": [1e400, null, true]\n}";
        assertThat(new JsonLine().json("payload", bytes(written)).end())
                .isEqualTo("{\"payload\":{\"n\":12345678901234567890.10,\"list\":[1E+400,null,true]}}\n");
    }

    @Test
    void saysWhatIsNoJson() {
        assertThatThrownBy(() -> new JsonLine().json("payload", bytes("<order/>")))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("payload is no JSON: ");
    }
}
