package dev.parasol.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

    @Test
    void escapesHtml() {
        assertThat(JavadocText.escape("a <b> & c")).isEqualTo("a &lt;b&gt; &amp; c");
    }

    @Test
    void endsNoComment() {
        assertThat(JavadocText.escape("a */ b")).isEqualTo("a *&#47; b");
    }

    @Test
    void makesNoTag() {
        assertThat(JavadocText.escape("{@link a}")).isEqualTo("{&#64;link a}");
    }

    @Test
    void makesNoUnicodeEscape() {
        assertThat(JavadocText.escape("C:\\users")).isEqualTo("C:&#92;users");
    }
}
