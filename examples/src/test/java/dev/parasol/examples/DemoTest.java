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
    void statusWatchTakesTheNewerVersionUpWhenItBeginsAnew() {
        assertThat(Printed.by("statuswatch")).isEqualTo("""
                        09:00 version 1: mail: parcel 4711 is packed
                        09:15 version 1: nothing new
                        09:20 version 2 is deployed; what sleeps since 09:15 stays on version 1
                        09:30 version 2: text message: parcel 4711 is on its way, expect it today
                        09:45 version 2: delivered, the watch is COMPLETED
                        """);
    }

    @Test
    void pipelineRepeatsNothingThatWasFinished() {
        assertThat(Printed.by("pipeline")).isEqualTo("""
                        12 samples of release 2026-11 run
                          8 COMPLETED
                          4 FAILED
                          4 failed in CallStructuralVariants: the reference has no index of chrM
                          ran: 12 Align, 12 SortReads, 12 CallSnvs, 12 CallIndels, 12 CallStructuralVariants, 8 Report
                          never more than 2 alignments at a time
                        chrM is indexed, and the 4 that failed are retried
                          12 COMPLETED
                          ran: 4 CallStructuralVariants, 4 Report
                        CallSnvs finds more by now; na1 is run anew from there
                          sampleid::na1: 1110 variants
                          sampleid::na1again: 1360 variants
                          13 COMPLETED
                          ran: 1 CallSnvs, 1 Report
                        """);
    }

    @Test
    void ticketsThatCannotBePrintedAreTakenBack() {
        assertThat(Printed.by("tickets")).isEqualTo("""
                        Ana wants 2 seats
                          reserves 2 seats, 98 are left
                          charges 9000 cents, 9000 are in the till
                          prints 2 tickets, paper is left for 2
                        saleid::ana is COMPLETED
                        Bea wants 3 seats
                          reserves 3 seats, 95 are left
                          charges 13500 cents, 22500 are in the till
                          cannot print
                          cannot print
                          refunds 13500 cents, 9000 are in the till
                          releases 3 seats, 98 are left
                        saleid::bea is COMPENSATED: the printer has paper for 2 tickets
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
                .hasMessage("no example is named \"order\"; there are createuser, onboarding, crash, orders, "
                        + "statuswatch, pipeline, tickets");
    }
}
