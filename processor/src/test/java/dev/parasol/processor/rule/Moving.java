package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.supplies;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.model.Models.workflow;

import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MigrationBuilder;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two versions of Orders, as models and as source: version 1 checks an order, has it approved by someone, and ships it;
 * version 2 rates it instead, and approves by the rating.
 */
final class Moving {

    /** A method that supplies what version 2 takes of Rate. */
    static final ConverterModel.Method RATED = supplies("rated", "Rate.Rated", "Order order", "Check.Passed passed");

    private Moving() {}

    private static VersionBuilder orders(int key) {
        return version("Orders", key)
                .input("Order")
                .with(
                        step("Check").takes("Order order").ends("Passed", "Rejected"),
                        step("Rate").takes("Order order").ends("Rated"),
                        step("AutoApproval").takes("Rate.Rated rated").ends("Granted", "Denied"),
                        step("Ship").takes("Order order").ends("Shipped"))
                .with(await("HumanApproval").ends("Approved", "Declined"))
                .start("Check")
                .transitions(on("Check.Rejected").to("End"));
    }

    /** A version 1 of these nodes that goes on as it is told after Check.Passed. */
    static VersionBuilder old() {
        return orders(1);
    }

    /** The same as version 2. */
    static VersionBuilder next() {
        return orders(2);
    }

    static VersionGraph byHand() {
        return old().transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("HumanApproval.Approved").to("Ship"),
                        on("HumanApproval.Declined").to("End"),
                        on("Ship.Shipped").to("End"))
                .graph();
    }

    static VersionGraph byRating() {
        return next().transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("AutoApproval"),
                        on("AutoApproval.Granted").to("Ship"),
                        on("AutoApproval.Denied").to("End"),
                        on("Ship.Shipped").to("End"))
                .graph();
    }

    /** What a rule says of a migration from byHand to byRating. */
    static List<String> said(Rule rule, MigrationBuilder migration) {
        return said(rule, migration, byHand(), byRating());
    }

    static List<String> said(Rule rule, MigrationBuilder migration, VersionGraph old, VersionGraph next) {
        return problems(List.of(rule), migration, old, next)
                .map(problem -> problem.origin() + "\n" + problem.text())
                .toList();
    }

    /** The codes of all rules that say something of the versions and the migration. */
    static List<String> codes(MigrationBuilder migration, VersionGraph old, VersionGraph next) {
        return problems(Rules.all(), migration, old, next)
                .map(problem -> problem.code().name())
                .toList();
    }

    private static Stream<Problem> problems(
            List<Rule> rules, MigrationBuilder migration, VersionGraph old, VersionGraph next) {
        Problems problems = new Problems();
        var umbrella = workflow("Orders")
                .versions(old.version(), next.version())
                .migrations(migration)
                .current(2)
                .build();
        List<MigrationUse> uses = MigrationGraph.of(umbrella.migrations(), List.of(old, next)).stream()
                .map(MigrationUse::new)
                .toList();
        for (Rule rule : rules) {
            rule.check(umbrella, problems);
            rule.check(old, problems);
            rule.check(next, problems);
            uses.forEach(use -> rule.check(use, problems));
        }
        return problems.list().stream();
    }

    /** A source file of both versions, with a migration from line 7 on, and a converter with these members. */
    static String program(String migration, String converter) {
        return """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = Order.class, current = 2, versions = {Orders.V1.class, Orders.V2.class})
                @Unique(key = "orderid")
                %s
                interface Orders {

                  @WorkflowVersion(value = 1, start = Check.class, transitions = {
                      @Transition(on = Check.Rejected.class, to = End.class),
                      @Transition(on = Check.Passed.class, to = HumanApproval.class),
                      @Transition(on = HumanApproval.Approved.class, to = Ship.class),
                      @Transition(on = HumanApproval.Declined.class, to = End.class),
                      @Transition(on = Ship.Shipped.class, to = End.class)
                  })
                  final class V1 {}

                  @WorkflowVersion(value = 2, start = Check.class, transitions = {
                      @Transition(on = Check.Rejected.class, to = End.class),
                      @Transition(on = Check.Passed.class, to = Rate.class),
                      @Transition(on = Rate.Rated.class, to = AutoApproval.class),
                      @Transition(on = AutoApproval.Granted.class, to = Ship.class),
                      @Transition(on = AutoApproval.Denied.class, to = End.class),
                      @Transition(on = Ship.Shipped.class, to = End.class)
                  })
                  final class V2 {}
                }

                record Order(String item) {}

                @Step
                final class Check {
                  sealed interface Outcome {}
                  record Passed(String item) implements Outcome {}
                  record Rejected() implements Outcome {}

                  public Outcome execute(Order order) {
                    return new Passed(order.item());
                  }
                }

                @Await
                sealed interface HumanApproval {
                  record Approved(String by) implements HumanApproval {}
                  record Declined(String by) implements HumanApproval {}
                }

                @Step
                final class Rate {
                  record Rated(int points) {}

                  public Rated execute(Order order) {
                    return new Rated(order.item().length());
                  }
                }

                @Step
                final class AutoApproval {
                  sealed interface Outcome {}
                  record Granted() implements Outcome {}
                  record Denied() implements Outcome {}

                  public Outcome execute(Rate.Rated rated) {
                    return rated.points() > 3 ? new Granted() : new Denied();
                  }
                }

                @Step
                final class Ship {
                  record Shipped() {}

                  public Shipped execute(Order order) {
                    return new Shipped();
                  }
                }

                final class OrdersFrom1To2 {
                  private OrdersFrom1To2() {}

                %s
                }
                """.formatted(migration.strip(), converter.stripTrailing());
    }

    /** The same with the right migration, changed in one place. */
    static String changed(String from, String to) {
        String right = program("""
                @Migration(from = 1, to = 2,
                    nodes = @MoveNode(from = HumanApproval.class, to = AutoApproval.class),
                    converter = OrdersFrom1To2.class)
                """, """
                  static Rate.Rated rated(Order order, Check.Passed passed) {
                    return new Rate.Rated(order.item().length());
                  }
                """);
        if (!right.contains(from)) {
            throw new AssertionError("expected the program to have what is to be changed: " + from);
        }
        return right.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }
}
