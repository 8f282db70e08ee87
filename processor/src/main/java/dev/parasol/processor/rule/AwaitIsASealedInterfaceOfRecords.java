package dev.parasol.processor.rule;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** An await is a sealed interface of records, one of them marked {@code @OnTimeout} exactly if it has a timeout; otherwise PSL306 at the type, the timeout or the record. */
final class AwaitIsASealedInterfaceOfRecords implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL306;
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof AwaitModel await) {
            if (await.outcomesAreKnown() && isWithinReach(await.shape())) {
                checkTimeout(node, await, problems);
            } else {
                problems.add(noAwait(node, await));
            }
        }
    }

    private static boolean isWithinReach(TypeShape shape) {
        return shape.accessible() && !shape.generic();
    }

    private void checkTimeout(NodeUse node, AwaitModel await, Problems problems) {
        List<OutcomeModel> marked =
                await.outcomes().stream().filter(OutcomeModel::onTimeout).toList();
        if (marked.isEmpty()) {
            await.timeout().ifPresent(timeout -> problems.add(missing(node, await, timeout)));
            return;
        }
        if (await.timeout().isEmpty()) {
            marked.forEach(outcome -> problems.add(superfluous(node, outcome)));
            return;
        }
        marked.stream().skip(1).forEach(outcome -> problems.add(second(node, marked.get(0), outcome)));
        marked.stream()
                .filter(outcome -> outcome.components() > 0)
                .forEach(outcome -> problems.add(hasComponents(node, outcome)));
    }

    private Problem noAwait(NodeUse node, AwaitModel await) {
        String headline = "the await " + node.name() + " " + wrong(await);
        Problem problem = Problem.of(code(), node.pointAt(await.origin()), node.headline(headline))
                .fact("an await is a sealed interface of the records that can arrive");
        return isSealedInterface(await.shape())
                ? problem
                : problem.fix("public sealed interface " + await.type().simple());
    }

    private static boolean isSealedInterface(TypeShape shape) {
        return shape.kind() == TypeShape.Kind.INTERFACE && shape.sealed();
    }

    private static String wrong(AwaitModel await) {
        TypeShape shape = await.shape();
        if (!isSealedInterface(shape)) {
            return "is no sealed interface";
        }
        if (!await.intruders().isEmpty()) {
            return "permits " + Wording.and(Wording.displays(await.intruders())) + ", which is no record";
        }
        return shape.generic() ? "is generic" : "is private, or in a private class";
    }

    private Problem missing(NodeUse node, AwaitModel await, Written<String> timeout) {
        return Problem.of(
                        code(),
                        node.pointAt(timeout.origin()),
                        node.headline("the await " + node.name() + " has a timeout, but no record with @OnTimeout"))
                .fix("@OnTimeout record Expired() implements " + await.type().simple() + " {}");
    }

    private Problem superfluous(NodeUse node, OutcomeModel outcome) {
        return Problem.of(
                        code(),
                        node.pointAt(outcome.payload().origin()),
                        node.headline(
                                outcome.type().display() + " has @OnTimeout, but " + node.name() + " has no timeout"))
                .fix("@Await(timeout = \"P7D\")");
    }

    private Problem second(NodeUse node, OutcomeModel first, OutcomeModel outcome) {
        return Problem.of(
                        code(),
                        node.pointAt(outcome.payload().origin()),
                        node.headline(outcome.type().display() + " has @OnTimeout, which "
                                + first.type().display() + " has already"))
                .fact("when the timeout of " + node.name() + " has passed, one record is delivered");
    }

    private Problem hasComponents(NodeUse node, OutcomeModel outcome) {
        return Problem.of(
                        code(),
                        node.pointAt(outcome.payload().origin()),
                        node.headline(
                                outcome.type().display() + " has @OnTimeout, and components that nobody would fill"))
                .fix("@OnTimeout record " + outcome.type().simple() + "() implements "
                        + node.node().type().simple() + " {}");
    }
}
