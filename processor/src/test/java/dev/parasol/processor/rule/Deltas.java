package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.rule.Samples.approval;
import static dev.parasol.processor.rule.Samples.create;
import static dev.parasol.processor.rule.Samples.createUser;
import static dev.parasol.processor.rule.Samples.enrich;
import static dev.parasol.processor.rule.Samples.validate;
import static dev.parasol.processor.rule.Samples.welcome;

import dev.parasol.processor.model.VersionBuilder;

/** Version 2 of {@code CreateUser} and a version 3 that is based on it, as models and as source. */
final class Deltas {

    private Deltas() {}

    /** Version 2: validates, then creates the record. */
    static VersionBuilder base() {
        return createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("End"));
    }

    /** Version 3, which changes nothing of it yet. */
    static VersionBuilder delta() {
        return version("CreateUser", 3)
                .input("NewUser")
                .with(validate(), create(), enrich(), welcome())
                .with(approval())
                .basedOn("CreateUser.V2");
    }

    /** A source file, in which version 3 says this from line 16 on, and more types. */
    static String program(String delta, String... types) {
        String umbrella = """
                start = ValidateInput.class, transitions = {
                      @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                      @Transition(on = ValidateInput.Invalid.class, to = End.class),
                      @Transition(on = CreateRecord.Created.class, to = End.class)
                  })
                  final class V2 {}

                  @WorkflowVersion(value = 3, %s""".formatted(delta.strip());
        return Samples.program(umbrella, types)
                .replace("  final class V2 {}\n}", "  final class V3 {}\n}")
                .replace(
                        "current = 2, versions = CreateUser.V2.class",
                        "current = 3, versions = {CreateUser.V2.class, CreateUser.V3.class}");
    }
}
