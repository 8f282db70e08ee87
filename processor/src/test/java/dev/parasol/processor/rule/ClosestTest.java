package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {

    private static Optional<String> closest(String written, String... names) {
        return Closest.to(written, List.of(names), Function.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "Valid, Valid, 0",
        "valid, Valid, 0",
        "Valid, Vaild, 1",
        "Valid, Valids, 1",
        "Valid, Void, 2",
        "Sent, Set, 1",
        "Created, Crated, 1",
        "kitten, sitting, 3",
        "'', abc, 3"
    })
    void countsTheLettersThatDiffer(String written, String name, int letters) {
        assertThat(Closest.distance(written, name)).isEqualTo(letters);
        assertThat(Closest.distance(name, written)).isEqualTo(letters);
    }

    @Test
    void findsTheNameWithTheFewestLettersThatDiffer() {
        assertThat(closest("Enrichd", "Enriches", "Enriched", "Created")).contains("Enriched");
    }

    @Test
    void prefersTheWholeNameThatIsCloserWhereTheLastPartsAreEqual() {
        assertThat(closest("Greet.Sent", "SendMail.Sent", "Greets.Sent")).contains("Greets.Sent");
    }

    @Test
    void findsNothingWhereNoNameIsClose() {
        assertThat(closest("NewUser", "Valid", "Created")).isEmpty();
        assertThat(closest("Ab", "Cd")).isEmpty();
    }
}
