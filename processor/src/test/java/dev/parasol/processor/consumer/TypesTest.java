package dev.parasol.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import org.junit.jupiter.api.Test;

/** Steps and records of whatever name and type a user may give them, in a project that takes every warning for an error. */
class TypesTest {

    @Test
    void typesOfTheUmbrellaMayBeNamedLikeTheRuntimes() {
        Shop.strictly("""
                package com.acme;

                import dev.parasol.*;

                @Workflow(start = Printing.List.class, transitions = {
                    @Transition(on = Printing.Optional.class, to = Printing.Duration.class),
                    @Transition(on = Printing.Instance.class, to = End.class)})
                @Unique(key = "note")
                public interface Printing {
                  record Optional(int pages) {}

                  record Instance(int pages) {}

                  record String(int pages) {}

                  interface WorkflowEngine {}

                  interface Override {}

                  @Step
                  final class List {
                    public List() {}

                    public Optional execute() {
                      return new Optional(1);
                    }
                  }

                  @Step
                  final class Duration {
                    public Duration() {}

                    public Instance execute(Optional printed) {
                      return new Instance(printed.pages());
                    }
                  }
                }
                """);
    }

    @Test
    void stepsMayTakeGenericTypesOptionalsAndThrow() {
        CompileResult result = Shop.strictly("""
                package com.acme;

                public record Amount(long cents) implements Comparable<Amount> {
                  @Override
                  public int compareTo(Amount other) {
                    return Long.compare(cents, other.cents);
                  }
                }
                """, """
                package com.acme;

                import dev.parasol.*;
                import java.io.IOException;
                import java.util.Optional;
                import java.util.function.Supplier;

                public final class Pay {
                  private Pay() {}

                  public sealed interface Outcome {}

                  public record Paid(long cents) implements Outcome, Supplier<String> {
                    @Override
                    public String get() {
                      return "paid " + cents;
                    }
                  }

                  public record Refused() implements Outcome {}

                  public record Receipt(String text) {}

                  @Step
                  public static final class Charge {
                    public Charge() throws IOException {}

                    public Outcome execute(Comparable<Amount> amount) throws IOException {
                      return amount.compareTo(new Amount(100)) < 0 ? new Refused() : new Paid(100);
                    }
                  }

                  @Step
                  public static final class Confirm {
                    private final String address;

                    public Confirm(String address) {
                      this.address = address;
                    }

                    public Receipt execute(Optional<Supplier<String>> paid, Optional<StepFailed> failed) {
                      return new Receipt(address + paid.map(Supplier::get).orElse("") + failed.isPresent());
                    }
                  }
                }
                """, """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = Amount.class, start = Pay.Charge.class, transitions = {
                    @Transition(on = Pay.Outcome.class, to = Pay.Confirm.class),
                    @Transition(on = StepFailed.class, from = Pay.Charge.class, to = Pay.Confirm.class),
                    @Transition(on = Pay.Receipt.class, to = End.class)})
                @Unique(key = "payment")
                public interface Payment {}
                """);

        assertThat(result.source("com/acme/PaymentDispatcher.java"))
                .contains("StepCalls.noConstructor(\"Pay.Confirm\")");
    }
}
