package dev.parasol.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.examples.orders.OrdersExample;
import dev.parasol.examples.stage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what they say. */
class DemoTest {

    @Test
    void createUserRunsTheVersionThatWasCurrentAskedForOrRoutedTo() {
        assertThat(Printed.by("createuser")).isEqualTo("""
                        userid::joao123 ran version 2 and is COMPLETED
                          created joao-joao123
                          sent: Welcome Joao of example.com, you are joao-joao123
                        userid::maria456 ran version 1 and is COMPLETED
                          created maria-maria456
                        userid::pedro789 ran version 1 and is COMPLETED
                          created pedro-pedro789
                        userid::nobody ran version 2 and is COMPLETED
                          refused: a user needs a name
                        """);
    }

    @Test
    void onboardingRoutesByTenantAndByCanary() {
        assertThat(Printed.by("onboarding")).startsWith("""
                        tenantid::legacycorp starts on version 1
                        tenantid::acmeinc starts on version 2
                        tenantid::earlybird starts on version 3
                        tenantid::legacycorp ran version 1 and is COMPLETED
                          active at https://legacycorp.example.com/welcome?host=ana
                        tenantid::acmeinc ran version 2 and is COMPLETED
                          imported contacts: 250
                          active at https://acmeinc.example.com/welcome?host=ana
                        tenantid::earlybird ran version 3 and is COMPLETED
                          imported contacts: 3
                          active at https://earlybird.example.com/welcome?host=ana
                          tour offered to ana
                        a second signature is refused:\s""");
    }

    @Test
    void crashRunsNothingAgainThatWasRecorded() {
        assertThat(Printed.by("crash")).isEqualTo("""
                        first process:  books a flight for Ana
                        first process:  asks the hotel, which reserves room 1
                        first process:  is killed before the answer is recorded
                        second process: asks the hotel, which knows the key: room 1
                        second process: sends "Ana, you have flight 7 and room 1"
                        tripid::ana is COMPLETED
                          recorded by the first process: BookFlight.Booked
                          recorded by the second process: BookHotel.Reserved, SendItinerary.Sent
                        """);
    }

    @Test
    void ordersFinishOnTheVersionTheyStartedWith(@TempDir Path folder) {
        assertThat(Printed.by(out -> OrdersExample.run(folder, out, 1_500))).isEqualTo("""
                        Monday: 1,500 orders come in, version 1 is current
                          version 1  WAITING     1,500, approved      0
                        Tuesday: version 2 is deployed, which has no approval; 150 orders come in
                          version 1  WAITING     1,500, approved      0
                          version 2  COMPLETED     150, approved      0
                        Wednesday: 1,500 orders are approved
                          version 1  COMPLETED   1,500, approved  1,500
                          version 2  COMPLETED     150, approved      0
                        """);
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        Path folder;
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            folder = temporary.path();
            Files.createDirectory(folder.resolve("a"));
            Files.writeString(folder.resolve("a/file"), "text");
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void everyExampleHasItsCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (Example example : Example.ALL) {
            assertThat(readme)
                    .contains("(src/main/java/dev/parasol/examples/%s)".formatted(example.name()))
                    .contains("`mvn -q -DskipTests -Pdemo -Dexample=%s package`".formatted(example.name()));
        }
    }

    @Test
    void saysWhichExamplesThereAre() {
        assertThatThrownBy(() -> Demo.main(new String[] {"order"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no example is named \"order\"; there are createuser, onboarding, crash, orders");
    }
}
