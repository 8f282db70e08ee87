package dev.parasol.runtime.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JacksonCodecTest {

    private final JacksonCodec codec = new JacksonCodec();

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    sealed interface Shape {}

    record Circle(BigDecimal radius) implements Shape {}

    sealed interface Polygon extends Shape {}

    record Square(int side, List<Shape> inside) implements Polygon {}

    record Point() implements Polygon {}

    record Numbers(byte b, short s, int i, long l, float f, double d, char c, boolean z) {}

    record Boxes(Byte b, Short s, Integer i, Long l, Float f, Double d, Character c, Boolean z) {}

    record Big(BigDecimal decimal, BigInteger integer) {}

    record Words(String text, Color color, UUID uuid, URI uri) {}

    record Times(
            Instant instant,
            Duration duration,
            Period period,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zoned,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            DayOfWeek day,
            Month month,
            ZoneId zone,
            ZoneOffset offset) {}

    record Maybe(Optional<String> text, Optional<Instant> at, Optional<Shape> shape, Optional<List<Integer>> list) {}

    record Nested(Shape shape, Optional<Nested> next, List<Map<String, Set<Color>>> deep) {}

    record Maps(
            Map<String, Integer> strings,
            Map<Color, Shape> enums,
            Map<UUID, String> uuids,
            Map<Integer, String> integers,
            Map<Long, String> longs,
            Map<LocalDate, BigDecimal> dates,
            Map<Instant, String> instants) {}

    record Pair<A, B>(A first, B second) {}

    record Generic(Pair<String, Pair<Integer, Instant>> pair) {}

    record Lookalikes(boolean isOpen, String getName, int x) {
        public String getOther() {
            return "not a component";
        }

        public boolean isClosed() {
            return !isOpen;
        }
    }

    record ManyArrays(int[] numbers, byte[] bytes, char[] chars, String[] words, Shape[] shapes, long[][] grid) {}

    static Stream<Object> payloads() {
        return Stream.of(
                new Numbers(
                        Byte.MIN_VALUE,
                        Short.MAX_VALUE,
                        Integer.MIN_VALUE,
                        Long.MAX_VALUE,
                        Float.MIN_VALUE,
                        -0.0,
                        '"',
                        true),
                new Numbers((byte) 0, (short) 0, 0, Long.MIN_VALUE, Float.NaN, Double.NEGATIVE_INFINITY, '\0', false),
                new Numbers((byte) 1, (short) 1, 1, 1, 0.1f, Double.MAX_VALUE, '\uD800', false),
                new Boxes(null, null, null, null, null, null, null, null),
                new Boxes((byte) 1, (short) 2, 3, 4L, 5.5f, Double.POSITIVE_INFINITY, 'ß', true),
                new Big(new BigDecimal("1.10"), BigInteger.TEN.pow(400)),
                new Big(new BigDecimal("1E+30"), BigInteger.ZERO),
                new Big(new BigDecimal("0.000"), BigInteger.ONE.negate()),
                new Big(new BigDecimal("-1234567890.12345678901234567890"), BigInteger.TWO.pow(9000)),
                new Big(new BigDecimal(BigInteger.ONE, 250_000), BigInteger.ONE),
                new Big(new BigDecimal(BigInteger.ONE, -250_000), BigInteger.ONE),
                new Words("plain", Color.RED, new UUID(1, 2), URI.create("https://example.com/a?b=c#d")),
                new Words(
                        "\u0000\n\t\"\\ \u2028 \uD83D\uDE00 lone \uD83D surrogate", Color.GREEN, null, URI.create("")),
                times(Instant.parse("2026-11-21T05:33:00.123456789Z"), ZoneId.of("Europe/Paris")),
                times(Instant.EPOCH, ZoneOffset.UTC),
                times(Instant.parse("2026-10-25T00:30:00Z"), ZoneId.of("Europe/Paris")),
                times(Instant.parse("2026-10-25T01:30:00Z"), ZoneId.of("Europe/Paris")),
                times(Instant.parse("-0044-03-15T12:00:00.000000001Z"), ZoneId.of("UTC")),
                times(Instant.parse("+12026-03-15T12:00:00Z"), ZoneId.of("GMT+2")),
                times(Instant.EPOCH, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)),
                new Maybe(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Maybe(
                        Optional.of(""), Optional.of(Instant.EPOCH), Optional.of(new Point()), Optional.of(List.of())),
                new Nested(
                        new Square(1, List.of(new Circle(new BigDecimal("2.50")), new Point())),
                        Optional.of(new Nested(new Point(), Optional.empty(), List.of())),
                        List.of(Map.of("a", Set.of(Color.RED, Color.GREEN)), Map.of())),
                new Maps(
                        Map.of("", 1, "a b", 2),
                        Map.of(Color.GREEN, new Point(), Color.RED, new Circle(BigDecimal.ONE)),
                        Map.of(new UUID(3, 4), "x"),
                        Map.of(-1, "y"),
                        Map.of(Long.MAX_VALUE, "z"),
                        Map.of(LocalDate.EPOCH, new BigDecimal("7.00")),
                        Map.of(Instant.parse("2026-11-21T05:33:00.000000001Z"), "t")),
                new Generic(new Pair<>("a", new Pair<>(1, Instant.EPOCH))),
                new Lookalikes(true, "name", 3),
                new Square(3, new ArrayList<>(Arrays.asList(new Point(), null))),
                new Point());
    }

    private static Times times(Instant instant, ZoneId zone) {
        ZonedDateTime zoned = instant.atZone(zone);
        return new Times(
                instant,
                Duration.ofSeconds(instant.getEpochSecond(), instant.getNano()),
                Period.of(1, -2, 30),
                zoned.toLocalDate(),
                zoned.toLocalTime(),
                zoned.toLocalDateTime(),
                zoned.toOffsetDateTime(),
                zoned.toOffsetDateTime().toOffsetTime(),
                zoned,
                Year.from(zoned),
                YearMonth.from(zoned),
                MonthDay.from(zoned),
                zoned.getDayOfWeek(),
                zoned.getMonth(),
                zone,
                zoned.getOffset());
    }

    private String written(Object payload) {
        return new String(codec.encode(payload), StandardCharsets.UTF_8);
    }

    private <T> T read(String json, Class<T> type) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void comesBackEqual(Object payload) {
        assertThat(codec.decode(codec.encode(payload), payload.getClass())).isEqualTo(payload);
    }

    @Test
    void bringsArraysBack() {
        ManyArrays arrays = new ManyArrays(
                new int[] {1, -1},
                new byte[] {0, -128, 127},
                new char[] {'a', '\n'},
                new String[] {"x", null},
                new Shape[] {new Point(), new Circle(new BigDecimal("1.0"))},
                new long[][] {{1}, {}});

        assertThat(codec.decode(codec.encode(arrays), ManyArrays.class))
                .usingRecursiveComparison()
                .isEqualTo(arrays);
    }

    @Test
    void bringsRandomTimesAndDecimalsBack() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 2_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextInt() * 16L, random.nextInt(1_000_000_000));
            Times times = times(instant, ZoneId.of(zones.get(random.nextInt(zones.size()))));
            Big big = new Big(new BigDecimal(new BigInteger(200, random), random.nextInt(400) - 200), BigInteger.ONE);

            assertThat(codec.decode(codec.encode(times), Times.class))
                    .describedAs("-Dseed=" + seed)
                    .isEqualTo(times);
            assertThat(codec.decode(codec.encode(big), Big.class))
                    .describedAs("-Dseed=" + seed)
                    .isEqualTo(big);
        }
    }

    @Test
    void writesWhatAPersonCanRead() {
        assertThat(written(new Nested(new Circle(new BigDecimal("1.50")), Optional.empty(), List.of())))
                .isEqualTo(
                        "{\"shape\":{\"@type\":\"dev.parasol.runtime.jackson.JacksonCodecTest$Circle\",\"radius\":1.50},"
                                + "\"next\":null,\"deep\":[]}");
    }

    @Test
    void passesOverWhatARecordDoesNotKnow() {
        assertThat(read("{\"radius\":1,\"color\":\"red\"}", Circle.class)).isEqualTo(new Circle(BigDecimal.ONE));
    }

    @Test
    void takesAComponentThatIsNotThereAsAbsent() {
        assertThat(read("{}", Maybe.class).text()).isEmpty();
    }

    @Test
    void saysWhereAPayloadCannotBeRead() {
        assertThatThrownBy(() -> read("{\"side\":\"three\",\"inside\":[]}", Square.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("cannot read dev.parasol.runtime.jackson.JacksonCodecTest$Square")
                .hasMessageContaining("[\"side\"]");
    }

    @Test
    void refusesToMakeUpANumberThatIsNotThere() {
        assertThatThrownBy(() -> read("{\"inside\":[]}", Square.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("side");
    }

    @Test
    void doesNotKeepWhatOnlyLooksLikeAComponent() {
        assertThat(written(new Lookalikes(true, "n", 1))).isEqualTo("{\"isOpen\":true,\"getName\":\"n\",\"x\":1}");
    }
}
