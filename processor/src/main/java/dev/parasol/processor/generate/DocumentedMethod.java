package dev.parasol.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** A public method under construction, with everything that Javadoc asks for. */
final class DocumentedMethod {

    private final MethodSpec.Builder method;
    private final CodeBlock.Builder tags = CodeBlock.builder();

    private DocumentedMethod(String name) {
        method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    static DocumentedMethod of(String name, String summary, Object... arguments) {
        DocumentedMethod documented = new DocumentedMethod(name);
        documented.method.addJavadoc(summary + "\n\n", arguments);
        return documented;
    }

    DocumentedMethod isStatic() {
        method.addModifiers(Modifier.STATIC);
        return this;
    }

    DocumentedMethod takes(TypeName type, String name, String what) {
        method.addParameter(type, name);
        tags.add("@param $L $L\n", name, what);
        return this;
    }

    DocumentedMethod returns(TypeName type, String what) {
        method.returns(type);
        tags.add("@return $L\n", what);
        return this;
    }

    MethodSpec with(CodeBlock body) {
        return method.addJavadoc(tags.build()).addCode(body).build();
    }
}
