package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagramTest {

    @Test
    void drawsARelease() {
        assertThat(Diagram.of(Samples.createUser())).isEqualTo("""
                flowchart TD
                    Validate["Validate"]
                    Create["Create"]
                    Approval{{"Approval"}}
                    End(("End"))
                    Validate -->|Valid| Create
                    Validate -->|Valid| Approval
                    Validate -->|Invalid| End
                    Create -->|Created| End
                    Approval -->|"Approved (after PT24H)"| End
                    Approval -->|"Expired (timeout P7D)"| End
                """);
    }

    @Test
    void marksWhatWasAddedRemovedAndChanged() {
        Release from = Samples.createUser();
        Node.Step greet = new Node.Step(
                "com.acme.Greet",
                List.of(),
                Optional.empty(),
                List.of("com.acme.Greet$Sent"),
                Optional.empty(),
                Optional.empty());
        Node.Step create = new Node.Step(
                Samples.CREATE,
                List.of(),
                Optional.empty(),
                List.of(Samples.CREATE + "$Created"),
                Optional.empty(),
                Optional.empty());
        Release to = Samples.with(
                Samples.with(from, Samples.validate(), create, greet),
                transition(Samples.VALIDATE, "$Valid", Samples.CREATE),
                transition(Samples.VALIDATE, "$Invalid", Samples.END),
                transition(Samples.CREATE, "$Created", "com.acme.Greet"),
                transition("com.acme.Greet", "$Sent", Samples.END));

        assertThat(Diagram.between(from, to)).isEqualTo("""
                flowchart TD
                    Validate["Validate"]
                    Create["~ Create"]
                    Greet["+ Greet"]
                    Approval{{"- Approval"}}
                    End(("End"))
                    Validate -->|Valid| Create
                    Validate -->|Invalid| End
                    Create -->|"+ Created"| Greet
                    Greet -->|"+ Sent"| End
                    Validate -->|"- Valid"| Approval
                    Create -->|"- Created"| End
                    Approval -->|"- Approved (after PT24H)"| End
                    Approval -->|"- Expired (timeout P7D)"| End
                    style Create stroke:#9a6700,stroke-width:2px
                    style Greet stroke:#1a7f37,stroke-width:2px
                    style Approval stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                    linkStyle 2 stroke:#1a7f37,stroke-width:2px
                    linkStyle 3 stroke:#1a7f37,stroke-width:2px
                    linkStyle 4 stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                    linkStyle 5 stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                    linkStyle 6 stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                    linkStyle 7 stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                """);
    }

    private static Transition transition(String from, String outcome, String to) {
        return new Transition(from, from + outcome, List.of(to), Optional.empty());
    }
}
