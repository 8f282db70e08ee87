package dev.parasol.processor.rule;

import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.PayloadModel.Unstorable;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** What is stored can be stored: outcomes, at any depth, and the input, which is a record or a sealed interface of records; otherwise PSL305 at the component, or at {@code input}. */
final class PayloadCanBeStored implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL305;
    }

    private static final String STORABLE =
            "storable are primitives and their boxes, String, enums, UUID, URI, BigInteger, BigDecimal, java.time values,"
                    + " records and sealed interfaces of records, and Optional, List, Set, Map and arrays of these";

    @Override
    public void check(NodeUse node, Problems problems) {
        for (OutcomeModel outcome : node.node().outcomes()) {
            for (Unstorable component : components(outcome.payload())) {
                problems.add(Problem.of(
                                code(),
                                node.pointAt(component.origin()),
                                node.headline(text(outcome.payload(), component)))
                        .fact(STORABLE));
            }
        }
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        InputModel input = workflow.input();
        if (input.payload().records().isEmpty()) {
            problems.add(noInput(workflow, input, noRecord(input)));
        } else if (input.payload().shape().generic()) {
            problems.add(noInput(workflow, input, " is generic"));
        }
        for (Unstorable component : components(input.payload())) {
            String headline = workflow.name() + ": " + text(input.payload(), component);
            problems.add(
                    Problem.of(code(), pointAt(workflow, component), headline).fact(STORABLE));
        }
    }

    /** Those that cannot be stored; that a record is generic is said once, of the record. */
    private static List<Unstorable> components(PayloadModel payload) {
        return payload.shape().generic() ? List.of() : payload.unstorable();
    }

    private static Origin pointAt(WorkflowModel workflow, Unstorable component) {
        return component.origin().hasPosition() ? component.origin() : workflow.annotation();
    }

    private static String noRecord(InputModel input) {
        return input.payload().shape().sealed() ? " permits what is no record" : " is no record";
    }

    private Problem noInput(WorkflowModel workflow, InputModel input, String wrong) {
        String headline = workflow.name() + ": the input " + input.type().display() + wrong;
        return Problem.of(code(), input.payload().origin(), headline)
                .fact("an input is a record that is not generic, or a sealed interface of such records");
    }

    private static String text(PayloadModel payload, Unstorable component) {
        return payload.type().display() + "." + component.path() + " of type " + component.type() + " "
                + component.reason();
    }
}
