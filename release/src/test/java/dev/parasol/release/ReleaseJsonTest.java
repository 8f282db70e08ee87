package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseJsonTest {

    private static final Release RELEASE = Samples.createUser();
    private static final String FILE = "v2.json";

    @Test
    void readsWhatItWrote() {
        assertThat(ReleaseJson.read(ReleaseJson.write(RELEASE), FILE)).isEqualTo(RELEASE);
    }

    @Test
    void keepsWhenAndWhyItWasRetired() {
        Release retired = RELEASE.retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));
        String json = ReleaseJson.write(retired);

        assertThat(json).contains("\"retired\": {\"on\": \"2026-06-30\", \"why\": \"nobody is left on it\"}");
        assertThat(ReleaseJson.read(json, FILE)).isEqualTo(retired);
    }

    @Test
    void keepsSinceWhenItIsPromised() {
        Release released = RELEASE.releasedOn(LocalDate.of(2026, 1, 31));
        Release retired = released.retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));

        assertThat(ReleaseJson.write(released)).contains("\"released\": \"2026-01-31\"");
        assertThat(ReleaseJson.read(ReleaseJson.write(retired), FILE)).isEqualTo(retired);
        assertThat(retired.promise().since()).contains(LocalDate.of(2026, 1, 31));
    }

    @Test
    void readsADefinitionThatDoesNotSayWhatPayloadsLookLike() {
        String json = ReleaseJson.write(RELEASE).replaceFirst("(?s),\\s*\"shapes\".*", "\n}");

        Release read = ReleaseJson.readDefinition(json, "a stored definition");

        assertThat(json).doesNotContain("shapes");
        assertThat(read.shapes()).isEmpty();
        assertThat(Comparison.of(RELEASE, read).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                 | <<<<<<<                | v2.json, line 1, column 1: it is no JSON: Unexpected character
            "version": 2                      | "version": 2.5         | version is no whole number
            "version": 2                      | "version": 2, "version": 3 | it is no JSON: Duplicate
            "format": 1                       | "format": 9            | line 2, column 13: format is 9, and this version of Parasol reads format 1
            "start": "com.acme.Validate"      | "start": 7             | start is no text
            "step": "com.acme.Create"         | "stop": "x"            | nodes[1] is neither a step nor an await
            "source": "context"               | "source": "guess"      | nodes[1].parameters[2].source is neither input, outcome nor context
            "released": "2026-01-31"          | "released": "31.1."    | released is "31.1.": Text '31.1.' could not be parsed
            "timeout": "P7D"                  | "timeout": "7 days"    | nodes[2].timeout is "7 days": Text cannot be parsed to a Duration
            "type": "long"                    | "type": "List<"        | shapes[6].components[0].type is "List<": no type at character 6
            "enum": "com.acme.Plan"           | "class": "x"           | shapes[1] is neither a record, a sealed interface nor an enum
            "constants": ["FREE", "PAID"]     | "constants": ["FREE", 1] | shapes[1].constants[1] is no text
            "constants": ["FREE", "PAID"]     | "constants": "FREE"    | shapes[1].constants is no array
            "shapes":                         | "forms":               | shapes is missing
            "why"                             | "because"              | retired.why is missing
            """)
    void saysWhatIsWrongAndWhere(String text, String instead, String said) {
        String json = ReleaseJson.write(RELEASE.releasedOn(LocalDate.of(2026, 1, 31))
                .retire(new Retirement(LocalDate.of(2026, 6, 30), "why not")));
        assertThat(json).contains(text);

        assertThatThrownBy(
                        () -> ReleaseJson.read(json.replaceFirst(java.util.regex.Pattern.quote(text), instead), FILE))
                .isInstanceOf(UnreadableReleaseException.class)
                .hasMessageStartingWith("v2.json, line ")
                .hasMessageContaining(said);
    }

    @Test
    void refusesTheReleaseOfAnotherVersion() {
        String json = ReleaseJson.write(RELEASE);

        assertThat(ReleaseJson.read(json, FILE, "com.acme.CreateUser", 2)).isEqualTo(RELEASE);
        assertThatThrownBy(() -> ReleaseJson.read(json, FILE, "com.acme.CreateUser", 3))
                .hasMessage("v2.json: it says version 2 of com.acme.CreateUser, and stands where version 3 of"
                        + " com.acme.CreateUser belongs");
        assertThatThrownBy(() -> ReleaseJson.read(json, FILE, "com.acme.DropUser", 2))
                .hasMessageEndingWith("version 2 of com.acme.DropUser belongs");
    }

    @Test
    void refusesAnEmptyFileAndWhatFollowsADocument() {
        assertThatThrownBy(() -> ReleaseJson.read("", FILE)).hasMessage("v2.json, line 1, column 1: the file is empty");
        assertThatThrownBy(() -> ReleaseJson.read("[]", FILE))
                .hasMessage("v2.json, line 1, column 1: the document is no object");
        assertThatThrownBy(() -> ReleaseJson.read("{}\n{}", FILE))
                .hasMessage("v2.json, line 2, column 1: something follows the document");
    }
}
