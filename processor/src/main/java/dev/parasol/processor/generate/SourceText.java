package dev.parasol.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.parasol.processor.model.TypeName;
import java.util.List;

/** Source files and the names in them. */
final class SourceText {

    private SourceText() {}

    static GeneratedFile.Source of(TypeName type, TypeSpec declaration) {
        String text = JavaFile.builder(type.packageName(), declaration)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return new GeneratedFile.Source(type, text);
    }

    static ClassName name(TypeName type) {
        List<String> names = type.simpleNames();
        String[] nested = names.subList(1, names.size()).toArray(new String[0]);
        return ClassName.get(type.packageName(), names.get(0), nested);
    }
}
