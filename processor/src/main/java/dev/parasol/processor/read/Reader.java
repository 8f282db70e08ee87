package dev.parasol.processor.read;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what one round of a compilation shows. What it read is out of date in the next round. */
public final class Reader {

    private static final TypeName INVOKER_BASE = TypeName.of("dev.parasol.runtime.dispatch", "StepInvoker");

    private final Environment environment;
    private final Nodes nodes;
    private final Workflows workflows;

    /** @param umbrellas all types with {@code @Workflow} that are known in this compilation */
    public Reader(Environment environment, List<TypeElement> umbrellas) {
        this.environment = environment;
        this.nodes = new Nodes(environment);
        this.workflows = new Workflows(environment, nodes, umbrellas);
    }

    /** A workflow; empty where the type no longer carries {@code @Workflow}. */
    public Optional<Reading<WorkflowModel>> workflow(TypeElement type) {
        return environment.annotation(type, Annotations.WORKFLOW).map(annotation -> workflows.read(type, annotation));
    }

    /** A step or an await; without a model where the type is neither. */
    public Reading<Optional<NodeModel>> node(TypeElement type) {
        return nodes.node(type);
    }

    /** Whether a step's own compilation wrote its invoker, or will. */
    public boolean hasInvoker(TypeElement step) {
        return environment.sources().contain(step)
                || new Generated(environment).exists(TypeNames.of(step).generated("Invoker"), step);
    }

    /** Whether what generated code calls is on the class path. */
    public boolean hasRuntime() {
        return environment.find(INVOKER_BASE.qualified()).isPresent();
    }
}
