package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;

/** One record that one node can end in. */
public record NodeOutcome(NodeModel node, OutcomeModel outcome) {

    /** Whether it is that record of that node. */
    public boolean is(TypeName nodeType, TypeName record) {
        return node.type().equals(nodeType) && outcome.type().equals(record);
    }

    /** {@code ValidateInput.Invalid}, or {@code SendWelcome.Sent of SendReminder} where the record is not the node's own. */
    public String label() {
        return isNested()
                ? outcome.type().display()
                : outcome.type().display() + " of " + node.type().display();
    }

    /** {@code Invalid} where the record is the node's own: enough beside the node's name. */
    public String nameAtNode() {
        String display = outcome.type().display();
        return isNested() ? display.substring(node.type().display().length() + 1) : display;
    }

    private boolean isNested() {
        return outcome.type().packageName().equals(node.type().packageName())
                && outcome.type().display().startsWith(node.type().display() + ".");
    }
}
