package dev.parasol.processor.rule;

import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Optional;

/** The next run's input is of the workflow's input type; otherwise PSL406 at the {@code on} of {@code ContinueAsNew}. */
final class NextInputFitsTheWorkflow implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL406;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        graph.transitions().stream()
                .filter(transition -> transition.to().contains(TypeName.CONTINUE_AS_NEW))
                .forEach(transition -> nextInput(transition)
                        .filter(next -> !fits(graph.version().input(), next))
                        .ifPresent(next -> problems.add(wrong(graph, transition, next))));
    }

    private static Optional<String> nextInput(ResolvedTransition transition) {
        return transition.on().outcome().nextInput();
    }

    /** A sealed input takes each of its records. */
    private static boolean fits(InputModel input, String next) {
        return !input.isNoInput()
                && (input.type().qualified().equals(next)
                        || input.payload().records().stream()
                                .anyMatch(record -> record.qualified().equals(next)));
    }

    private Problem wrong(VersionGraph graph, ResolvedTransition transition, String next) {
        InputModel input = graph.version().input();
        String headline = graph.version().name() + ": " + transition.on().label() + " is NextInput<" + simple(next)
                + ">, which is not the workflow's input";
        Problem problem =
                Problem.of(code(), transition.reference().origin(), headline).fact(inputFact(input));
        return input.isNoInput()
                ? problem
                : problem.fix("implements NextInput<" + input.type().display() + ">");
    }

    private static String inputFact(InputModel input) {
        return input.isNoInput()
                ? "the workflow has no input; without NextInput the next run starts like this one"
                : "the input is " + input.type().display();
    }

    /** The name without its package, as far as that can be told from its letters. */
    private static String simple(String qualified) {
        return qualified.replaceAll("\\b(\\p{javaLowerCase}[\\w$]*\\.)+", "");
    }
}
