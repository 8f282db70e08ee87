package dev.parasol.processor.generate;

/** Text that users wrote, or that a diagram is made of, in a form that Javadoc shows as it is. */
final class JavadocText {

    private JavadocText() {}

    /** Escapes what HTML, Javadoc or the compiler would read as something else; the backslash for {@code \}{@code u}. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}
