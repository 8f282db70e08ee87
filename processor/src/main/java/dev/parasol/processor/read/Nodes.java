package dev.parasol.processor.read;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads steps and awaits, each once a round. */
final class Nodes {

    private final Environment environment;
    private final Steps steps;
    private final Awaits awaits;
    private final Map<TypeName, Reading<Optional<NodeModel>>> read = new HashMap<>();

    Nodes(Environment environment) {
        this.environment = environment;
        this.steps = new Steps(environment);
        this.awaits = new Awaits(environment);
    }

    /** What a type is as a node; empty where it carries neither {@code @Step} nor {@code @Await}. */
    Reading<Optional<NodeModel>> node(TypeElement type) {
        TypeName name = TypeNames.of(type);
        Reading<Optional<NodeModel>> known = read.get(name);
        if (known == null) {
            known = readNode(type);
            read.put(name, known);
        }
        return known;
    }

    private Reading<Optional<NodeModel>> readNode(TypeElement type) {
        Gaps gaps = new Gaps();
        Optional<NodeModel> step =
                environment.annotation(type, Annotations.STEP).map(found -> steps.read(type, found, gaps));
        Optional<NodeModel> node = step.or(
                () -> environment.annotation(type, Annotations.AWAIT).map(found -> awaits.read(type, found, gaps)));
        return new Reading<>(node, !gaps.any());
    }
}
