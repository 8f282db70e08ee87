package dev.parasol.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which component types read what was stored as another. */
class ReadingTest {

    private final Reading reading = new Reading(String::equals);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int                                | long                               | true
            long                               | int                                | false
            int                                | float                              | false
            int                                | double                             | true
            long                               | double                             | false
            float                              | double                             | true
            double                             | java.math.BigDecimal               | false
            long                               | java.math.BigInteger               | true
            java.math.BigInteger               | java.math.BigDecimal               | true
            java.math.BigDecimal               | java.math.BigInteger               | false
            int                                | java.lang.Integer                  | true
            java.lang.Integer                  | int                                | false
            java.lang.Integer                  | java.lang.Long                     | true
            boolean                            | java.lang.Boolean                  | true
            char                               | java.lang.String                   | false
            java.lang.String                   | java.util.Optional<java.lang.String> | true
            java.util.Optional<java.lang.String> | java.lang.String                 | false
            int                                | java.util.Optional<java.lang.Long> | true
            java.util.Optional<java.lang.Integer> | java.util.Optional<java.lang.Long> | true
            java.util.List<java.lang.Integer>  | java.util.List<java.lang.Long>     | true
            java.util.List<java.lang.Integer>  | java.util.Set<java.lang.Integer>   | false
            java.util.List<java.lang.Integer>  | java.lang.Integer[]                | false
            int[]                              | long[]                             | true
            java.lang.Integer[]                | int[]                              | false
            byte[]                             | byte[]                             | true
            byte[]                             | short[]                            | false
            byte[][]                           | byte[][]                           | true
            java.util.Map<java.lang.String, int[]> | java.util.Map<java.lang.String, long[]> | true
            java.util.Map<java.util.UUID, java.lang.String> | java.util.Map<java.lang.String, java.lang.String> | false
            com.acme.Order$Line                | com.acme.Order$Line                | true
            com.acme.Order$Line                | com.acme.Line                      | false
            com.acme.Pair<int[], com.acme.A>   | com.acme.Pair<int[], com.acme.A>   | true
            com.acme.Pair<int[], com.acme.A>   | com.acme.Pair<int[], com.acme.B>   | false
            """)
    void readsOrNot(String was, String is, boolean reads) {
        assertThat(reading.reads(Type.parse(was), Type.parse(is), false)).isEqualTo(reads);
        assertThat(Type.parse(was).text()).isEqualTo(was);
    }
}
