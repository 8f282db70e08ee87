package dev.parasol.processor.generate;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.payload;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.model.Models.workflow;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitBuilder;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.WorkflowBuilder;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;

/** The workflow that the language is shown with, as a model. */
final class CreateUserModels {

    static final StepBuilder VALIDATE_INPUT =
            step("ValidateInput").takes("NewUser input").ends("Valid", "Invalid");
    static final StepBuilder CREATE_RECORD = step("CreateRecord")
            .takes("NewUser input", "ValidateInput.Valid valid", "StepContext context")
            .ends("Created");
    static final StepBuilder ENRICH_PROFILE =
            step("EnrichProfile").takes("NewUser input").ends("Enriched");
    static final StepBuilder SEND_WELCOME =
            step("SendWelcome").takes("CreateRecord.Created created").ends("Sent");
    static final StepBuilder CLOSE_ACCOUNT = step("CloseAccount")
            .takes("Approval.Declined declined", "Optional<SendWelcome.Sent> sent")
            .ends("Closed");
    static final AwaitBuilder APPROVAL = Models.await("Approval")
            .ends("Approved", "Declined", "Expired")
            .onTimeout("Expired")
            .timeout("P7D");

    private CreateUserModels() {}

    static VersionBuilder v1() {
        return version("CreateUser", 1)
                .input("NewUser")
                .with(VALIDATE_INPUT, CREATE_RECORD)
                .start("ValidateInput")
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("End"));
    }

    static VersionBuilder v2() {
        return version("CreateUser", 2)
                .label("1.1.0")
                .input("NewUser")
                .with(VALIDATE_INPUT, CREATE_RECORD, ENRICH_PROFILE, SEND_WELCOME, CLOSE_ACCOUNT)
                .with(APPROVAL)
                .start("ValidateInput")
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("EnrichProfile", "SendWelcome"),
                        on("EnrichProfile.Enriched").to("Approval"),
                        on("SendWelcome.Sent").to("Approval"),
                        on("Approval.Approved", "Approval.Expired").to("End"),
                        on("Approval.Declined").to("CloseAccount").after("PT24H"),
                        on("CloseAccount.Closed").to("End"));
    }

    static WorkflowBuilder umbrella() {
        return workflow("CreateUser")
                .input(payload("NewUser"))
                .versions(v1().build(), v2().build())
                .current(2)
                .unique("userid")
                .awaits(APPROVAL);
    }

    /** What is generated for a workflow that has passed the rules. */
    static List<GeneratedFile> generated(WorkflowModel workflow) {
        return generated(workflow, List.of());
    }

    static List<GeneratedFile> generated(WorkflowModel workflow, List<String> failures) {
        List<VersionGraph> graphs =
                workflow.versions().stream().map(VersionGraph::of).toList();
        return new Generator().workflow(workflow, graphs, failures);
    }

    /** The text of the one class of that name. */
    static String source(List<GeneratedFile> files, String simpleName) {
        return files.stream()
                .filter(GeneratedFile.Source.class::isInstance)
                .map(GeneratedFile.Source.class::cast)
                .filter(file -> file.type().simple().equals(simpleName))
                .map(GeneratedFile::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + simpleName + " among " + files));
    }

    /** The text of the one resource whose path ends so. */
    static String resource(List<GeneratedFile> files, String ending) {
        return files.stream()
                .filter(GeneratedFile.Resource.class::isInstance)
                .map(GeneratedFile.Resource.class::cast)
                .filter(file -> file.path().endsWith(ending))
                .map(GeneratedFile::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + ending + " among " + files));
    }
}
