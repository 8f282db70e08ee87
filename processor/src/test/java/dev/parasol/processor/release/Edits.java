package dev.parasol.processor.release;

import java.util.List;
import java.util.stream.Stream;

/** What people do to {@code released/CreateUser.java}, of which versions 1 and 2 are released. */
final class Edits {

    private static final String V1_END = "@Transition(on = CreateRecord.Created.class, to = End.class)\n";
    private static final String VALID = "record Valid(String name, List<Address> addresses) implements Outcome {}";

    private Edits() {}

    static List<Edit> all() {
        return Stream.of(graphs(), sharedSteps(), lostPayloads(), kept(), versions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Edit> graphs() {
        return List.of(
                Edit.of("send an outcome elsewhere")
                        .replace(V1_END, """
                                @Transition(on = CreateRecord.Created.class, to = Greet.class),
                                      @Transition(on = Greet.Greeted.class, to = End.class)
                                """)
                        .refused(
                                "PSL501",
                                "CreateUser v1 is released and has changed: CreateRecord.Created led to End, now to Greet")
                        .alsoWithEcj(),
                Edit.of("add a branch")
                        .replace(
                                "to = {Greet.class, Approval.class}",
                                "to = {Greet.class, Approval.class, Report.class}")
                        .replace(
                                "@Transition(on = Greet.Greeted",
                                "@Transition(on = Report.Reported.class, to = End.class),\n      @Transition(on = Greet.Greeted")
                        .append(
                                "@Step final class Report { record Reported() {} public Reported execute() { return new Reported(); } }")
                        .refused(
                                "PSL501",
                                "CreateRecord.Created led to Greet and Approval, now to Greet, Approval and Report"),
                Edit.of("remove a branch")
                        .replace("to = {Greet.class, Approval.class}", "to = Approval.class")
                        .replace("      @Transition(on = Greet.Greeted.class, to = End.class),\n", "")
                        .refused("PSL501", "step Greet was removed"),
                Edit.of("change a delay")
                        .replace("PT24H", "PT48H")
                        .refused("PSL501", "Approval.Declined led to CloseAccount after PT24H, now after PT48H")
                        .alsoWithEcj(),
                Edit.of("remove a delay")
                        .replace(", after = \"PT24H\"", "")
                        .refused("PSL501", "Approval.Declined led to CloseAccount after PT24H, now at once"),
                Edit.of("add a delay")
                        .replace(
                                "on = Greet.Greeted.class, to = End.class",
                                "on = Greet.Greeted.class, to = CloseAccount.class, after = \"PT1S\"")
                        .replace("execute(Approval.Declined declined)", "execute()")
                        .replace("declined.by()", "\"us\"")
                        .refused("PSL501", "Greet.Greeted led to End, now to CloseAccount after PT1S"),
                Edit.of("begin with another step")
                        .replace(
                                "label = \"1.0.0\", start = ValidateInput.class, transitions = {\n      @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),\n      @Transition(on = ValidateInput.Invalid.class, to = End.class),",
                                "label = \"1.0.0\", start = CreateRecord.class, transitions = {")
                        .refused("PSL501", "it started with ValidateInput, now with CreateRecord"),
                Edit.of("wait longer for an event")
                        .replace("P7D", "P10D")
                        .refused("PSL501", "Approval waited P7D, now waits P10D"),
                Edit.of("time out with another event")
                        .replace("Expired", "Lapsed")
                        .refused("PSL501", "Approval lost the outcome Approval.Expired"),
                Edit.of("catch a step's failure")
                        .replace(
                                V1_END,
                                "@Transition(on = CreateRecord.Created.class, to = End.class),\n      @Transition(on = StepFailed.class, from = CreateRecord.class, to = End.class)\n")
                        .refused("PSL501", "CreateRecord got the outcome StepFailed"));
    }

    private static List<Edit> sharedSteps() {
        return List.of(
                Edit.of("rename a step")
                        .replace("CreateRecord", "MakeRecord")
                        .refused("PSL501", "CreateUser v1 is released")
                        .refused("PSL501", "step MakeRecord was added")
                        .alsoWithEcj(),
                Edit.of("add an outcome to a shared step")
                        .replace(
                                "record Invalid(String error) implements Outcome {}",
                                "record Invalid(String error) implements Outcome {}\n  record Unsure() implements Outcome {}")
                        .replace(
                                "on = ValidateInput.Invalid.class",
                                "on = {ValidateInput.Invalid.class, ValidateInput.Unsure.class}")
                        .refused("PSL501", "ValidateInput got the outcome ValidateInput.Unsure")
                        .refused("PSL501", "CreateUser v2")
                        .alsoWithEcj(),
                Edit.of("remove an outcome of a shared step")
                        .replace("  record Invalid(String error) implements Outcome {}\n", "")
                        .replace("new Invalid(\"too young\")", "new Valid(\"\", List.of())")
                        .replace("      @Transition(on = ValidateInput.Invalid.class, to = End.class),\n", "")
                        .refused("PSL501", "ValidateInput lost the outcome ValidateInput.Invalid")
                        .refused("PSL501", "CreateUser v2"),
                Edit.of("take one more parameter")
                        .replace(
                                "execute(NewUser input, StepContext",
                                "execute(NewUser input, ValidateInput.Valid valid, StepContext")
                        .refused(
                                "PSL501",
                                "CreateRecord took the input and the context, now takes the input, ValidateInput.Valid and the context")
                        .refused("PSL501", "CreateUser v2"),
                Edit.of("take a parameter as Optional")
                        .replace("execute(Approval.Declined declined)", "execute(Optional<Approval.Declined> declined)")
                        .replace("declined.by()", "declined.get().by()")
                        .refused("PSL501", "CloseAccount took Approval.Declined, now takes perhaps Approval.Declined"),
                Edit.of("compensate a step")
                        .replace(
                                "  public Created execute",
                                "  public void compensate(Created created) {}\n\n  public Created execute")
                        .refused("PSL501", "CreateRecord can be compensated now")
                        .refused("PSL501", "CreateUser v2"),
                Edit.of("move an outcome out of its step")
                        .replace("  record Greeted(String text) {}\n", "")
                        .replace("Greet.Greeted", "Greeted")
                        .append("record Greeted(String text) {}")
                        .refused("PSL501", "Greet lost the outcome Greet.Greeted"));
    }

    private static List<Edit> lostPayloads() {
        return List.of(
                Edit.of("remove a component of a shared outcome")
                        .replace(VALID, "record Valid(String name) implements Outcome {}")
                        .refused(
                                "PSL502",
                                "CreateUser v1 and CreateUser v2 are released, and ValidateInput.Valid lost component addresses (List<Address>)")
                        .alsoWithEcj(),
                Edit.of("add a component that has to be there")
                        .replace("int age,", "int age,\n    String email,")
                        .refused("PSL502", "NewUser got component email (String), and stored ones have none")
                        .alsoWithEcj(),
                Edit.of("rename a component")
                        .replace("record Closed(String by)", "record Closed(String byWhom)")
                        .refused("PSL502", "CloseAccount.Closed lost component by (String)")
                        .refused("PSL502", "CloseAccount.Closed got component byWhom (String)"),
                Edit.of("retype a component")
                        .replace("int age", "String age")
                        .refused("PSL502", "NewUser.age was int, is String"),
                Edit.of("narrow a number")
                        .replace("record Created(long id)", "record Created(int id)")
                        .refused("PSL502", "CreateRecord.Created.id was long, is int"),
                Edit.of("make a box a primitive")
                        .replace("Integer height", "int height")
                        .refused("PSL502", "NewUser.height was Integer, is int"),
                Edit.of("demand what was optional")
                        .replace("Optional<String> city", "String city")
                        .refused("PSL502", "Address.city was Optional<String>, is String"),
                Edit.of("remove a constant").replace("  FREE,\n", "").refused("PSL502", "Plan lost constant FREE"),
                Edit.of("rename a constant")
                        .replace("  PAID\n", "  PAYING\n")
                        .refused("PSL502", "Plan lost constant PAID"),
                Edit.of("remove a record of a sealed interface")
                        .replace("  record Phone(String number) implements Contact {}\n", "")
                        .refused("PSL502", "Contact lost record Contact.Phone"),
                Edit.of("make a list a set")
                        .replace("List<Address> addresses", "Set<Address> addresses")
                        .refused("PSL502", "ValidateInput.Valid.addresses was List<Address>, is Set<Address>"),
                Edit.of("start with another input")
                        .replace("NewUser", "NewCustomer")
                        .refused(
                                "PSL502",
                                "CreateUser v1 and CreateUser v2 are released, and the input was NewUser, is NewCustomer"),
                Edit.of("remove a component of an event")
                        .replace("record Approved(String by, String comment)", "record Approved(String by)")
                        .refused(
                                "PSL502",
                                "CreateUser v2 is released, and Approval.Approved lost component comment (String)"));
    }

    private static List<Edit> kept() {
        return List.of(
                Edit.of("add an Optional component")
                        .replace("int age,", "int age,\n    Optional<String> email,")
                        .alsoWithEcj(),
                Edit.of("add a @Nullable component").replace("int age,", "int age,\n    @Nullable String email,"),
                Edit.of("widen a number").replace("int age", "long age").alsoWithEcj(),
                Edit.of("widen a number in a map").replace("Map<String, Long>", "Map<String, java.math.BigDecimal>"),
                Edit.of("make a primitive a box").replace("int age", "Integer age"),
                Edit.of("make a component Optional").replace("Integer height", "Optional<Integer> height"),
                Edit.of("add a constant").replace("  FREE,\n", "  FREE,\n  TRIAL,\n"),
                Edit.of("add a record to a sealed interface")
                        .replace(
                                "  record Phone",
                                "  record Fax(String number) implements Contact {}\n\n  record Phone"),
                Edit.of("reorder components")
                        .replace("(String street, Optional<String> city)", "(Optional<String> city, String street)"),
                Edit.of("move a record that is part of another")
                        .replace("Address(", "Place(")
                        .replace("Address ", "Place ")
                        .replace("<Address>", "<Place>"),
                Edit.of("reorder transitions")
                        .replace("      @Transition(on = ValidateInput.Invalid.class, to = End.class),\n", "")
                        .replace(
                                "      @Transition(on = ValidateInput.Valid",
                                "      @Transition(on = ValidateInput.Invalid.class, to = End.class),\n      @Transition(on = ValidateInput.Valid")
                        .alsoWithEcj(),
                Edit.of("reorder targets").replace("{Greet.class, Approval.class}", "{Approval.class, Greet.class}"),
                Edit.of("join transitions")
                        .replace("      @Transition(on = Approval.Expired.class, to = End.class),\n", "")
                        .replace(
                                "on = Approval.Approved.class",
                                "on = {Approval.Approved.class, Approval.Expired.class}"),
                Edit.of("write a delay in another way").replace("PT24H", "P1D"),
                Edit.of("try a step more often").replace("maxAttempts = 3", "maxAttempts = 5"),
                Edit.of("give a step more time").replace("PT30S", "PT60S"),
                Edit.of("change a label").replace("1.1.0", "1.2.0"),
                Edit.of("change a description").replace("Asks for approval", "Waits for approval"),
                Edit.of("change the current version").replace("current = 2", "current = 1"),
                Edit.of("add a step elsewhere").append("""
                        @Workflow(start = Ping.class, transitions = @Transition(on = Ping.Pong.class, to = End.class))
                        @Unique(key = "id")
                        interface Pinging {}

                        @Step final class Ping { record Pong() {} public Pong execute() { return new Pong(); } }
                        """));
    }

    private static List<Edit> versions() {
        String v3 = """
                  @WorkflowVersion(value = 3, label = "%s", start = Refuse.class, transitions = {
                      @Transition(on = Refuse.Refused.class, to = End.class)
                  })
                  final class V3 {}
                """;
        String refuse =
                "@Step final class Refuse { record Refused() {} public Refused execute() { return new Refused(); } }";
        return List.of(
                Edit.of("add a version")
                        .replace("CreateUser.V2.class}", "CreateUser.V2.class, CreateUser.V3.class}")
                        .replace("  final class V2 {}\n", "  final class V2 {}\n\n" + v3.formatted("2.0.0"))
                        .append(refuse),
                Edit.of("add a version whose label rises too little")
                        .replace("CreateUser.V2.class}", "CreateUser.V2.class, CreateUser.V3.class}")
                        .replace("  final class V2 {}\n", "  final class V2 {}\n\n" + v3.formatted("1.2.0"))
                        .append(refuse)
                        .refused(
                                "PSL504",
                                "CreateUser v3: label 1.2.0 rises too little above 1.1.0 of v2: what changed is major")
                        .alsoWithEcj(),
                Edit.of("delete a version")
                        .replace("{CreateUser.V1.class, CreateUser.V2.class}", "CreateUser.V2.class")
                        .cut("  @WorkflowVersion(value = 1", "final class V1 {}")
                        .refused("PSL503", "CreateUser: v1 is released and no longer listed")
                        .alsoWithEcj());
    }
}
