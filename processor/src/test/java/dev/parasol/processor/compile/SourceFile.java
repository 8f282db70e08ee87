package dev.parasol.processor.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file to compile.
 *
 * @param path from the source folder: {@code com/acme/CreateUser.java}
 */
record SourceFile(String path, String text) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public |final |abstract |sealed |non-sealed )*(?:class|interface|@interface|record|enum)\\s+(\\w+)");
    private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module\\s+[\\w.]+\\s*\\{");

    /** Finds out the path from the package and the first top-level type, which must stand at the start of a line. */
    static SourceFile of(String text) {
        if (MODULE.matcher(text).find()) {
            return new SourceFile("module-info.java", text);
        }
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no top-level type at the start of a line in:\n" + text);
        }
        Matcher packageName = PACKAGE.matcher(text);
        String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        return new SourceFile(folder + type.group(1) + ".java", text);
    }
}
