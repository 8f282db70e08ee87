package dev.parasol.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.examples.createuser.CreateUserExample;
import dev.parasol.examples.onboarding.OnboardingExample;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The examples do what they say. */
class DemoTest {

    @Test
    void createUserRunsTheVersionThatWasCurrentAskedForOrRoutedTo() {
        assertThat(printed(CreateUserExample::run)).isEqualTo("""
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
        assertThat(printed(OnboardingExample::run)).startsWith("""
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

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
