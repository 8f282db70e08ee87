package dev.parasol.processor.generate;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.VersionBuilder;
import org.junit.jupiter.api.Test;

class DiagramTest {

    @Test
    void drawsStepsAwaitsEndsAndWhatLeadsWhere() {
        assertThat(diagram(CreateUserModels.v2())).isEqualTo("""
                        flowchart TD
                            ValidateInput["ValidateInput"]
                            CreateRecord["CreateRecord"]
                            EnrichProfile["EnrichProfile"]
                            SendWelcome["SendWelcome"]
                            Approval{{"Approval"}}
                            CloseAccount["CloseAccount"]
                            End(("End"))
                            ValidateInput -->|Valid| CreateRecord
                            ValidateInput -->|Invalid| End
                            CreateRecord -->|Created| EnrichProfile
                            CreateRecord -->|Created| SendWelcome
                            EnrichProfile -->|Enriched| Approval
                            SendWelcome -->|Sent| Approval
                            Approval -->|Approved| End
                            Approval -->|"Expired (timeout P7D)"| End
                            Approval -->|"Declined (after PT24H)"| CloseAccount
                            CloseAccount -->|Closed| End
                        """);
    }

    @Test
    void drawsTheNextRunAsAnEnd() {
        VersionBuilder again = version("Poll", 1)
                .with(step("Ask").ends("Answered"))
                .start("Ask")
                .transitions(on("Ask.Answered").to("ContinueAsNew"));

        assertThat(diagram(again))
                .contains("    ContinueAsNew((\"ContinueAsNew\"))\n")
                .contains("    Ask -->|Answered| ContinueAsNew\n");
    }

    @Test
    void tellsAStepNamedEndFromTheEnd() {
        VersionBuilder ends = version("Poll", 1)
                .with(
                        step("end").ends("Ended"),
                        step("Mails.Send").ends("Sent"),
                        step("Mails_Send").ends("Again"))
                .start("end")
                .transitions(
                        on("end.Ended").to("Mails.Send"),
                        on("Mails.Send.Sent").to("Mails_Send"),
                        on("Mails_Send.Again").to("End"));

        assertThat(diagram(ends)).isEqualTo("""
                        flowchart TD
                            end_["end"]
                            Mails_Send["Mails.Send"]
                            Mails_Send_2["Mails_Send"]
                            End(("End"))
                            end_ -->|Ended| Mails_Send
                            Mails_Send -->|Sent| Mails_Send_2
                            Mails_Send_2 -->|Again| End
                        """);
    }

    private static String diagram(VersionBuilder version) {
        return new Diagram(version.graph()).text();
    }
}
