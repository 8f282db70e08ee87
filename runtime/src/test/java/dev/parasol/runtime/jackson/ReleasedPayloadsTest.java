package dev.parasol.runtime.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.release.Change;
import dev.parasol.release.Comparison;
import dev.parasol.runtime.error.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the comparison of releases tells the truth: what it lets pass, the codec reads. */
class ReleasedPayloadsTest {

    enum Size {
        SMALL,
        LARGE
    }

    enum MoreSizes {
        LARGE,
        MEDIUM,
        SMALL
    }

    record Street(String name) {}

    record Road(String name) {}

    sealed interface Contact {}

    record Mail(String to) implements Contact {}

    record Phone(int number) implements Contact {}

    record Name(String name) {}

    record NameAndMail(String name, Optional<String> mail) {}

    record NameAndNote(String name, @Nullable String note) {}

    record Two(String one, int two) {}

    record TwoTurned(int two, String one) {}

    record Numbers(byte b, short s, int i, long l, float f, BigInteger big) {}

    record Wider(short b, int s, long i, BigInteger l, double f, BigDecimal big) {}

    record WiderStill(int b, long s, double i, BigDecimal l, double f, BigDecimal big) {}

    record Decimals(BigDecimal b, float s, BigDecimal i, BigDecimal l, double f, BigDecimal big) {}

    record Primitives(int i, boolean flag, char letter) {}

    record Boxes(Integer i, Boolean flag, Character letter) {}

    record WiderBoxes(Long i, Optional<Boolean> flag, Optional<Character> letter) {}

    record Plain(@Nullable Integer i, @Nullable String text) {}

    record Optionals(Optional<Integer> i, Optional<String> text) {}

    record WiderOptionals(Optional<Long> i, @Nullable String text) {}

    record Sized(Size size, List<Size> all, Map<Size, Integer> count) {}

    record MoreSized(MoreSizes size, List<MoreSizes> all, Map<MoreSizes, Long> count) {}

    record Home(Street street, Street[] others, List<Street> more) {}

    record Moved(Road street, Road[] others, List<Road> more) {}

    static Stream<Arguments> compatible() {
        Numbers numbers = new Numbers((byte) 1, (short) 2, 3, 4, 0.5f, BigInteger.valueOf(6));
        return Stream.of(
                read("a new Optional component", new Name("Jo"), new NameAndMail("Jo", Optional.empty())),
                read("a new @Nullable component", new Name("Jo"), new NameAndNote("Jo", null)),
                read("components in another order", new Two("a", 1), new TwoTurned(1, "a")),
                read(
                        "wider numbers",
                        numbers,
                        new Wider((short) 1, 2, 3, BigInteger.valueOf(4), 0.5, BigDecimal.valueOf(6))),
                read(
                        "much wider numbers",
                        numbers,
                        new WiderStill(1, 2, 3, BigDecimal.valueOf(4), 0.5, BigDecimal.valueOf(6))),
                read(
                        "decimals",
                        numbers,
                        new Decimals(
                                BigDecimal.ONE,
                                2,
                                BigDecimal.valueOf(3),
                                BigDecimal.valueOf(4),
                                0.5,
                                BigDecimal.valueOf(6))),
                read("boxes", new Primitives(1, true, 'x'), new Boxes(1, true, 'x')),
                read(
                        "wider boxes",
                        new Primitives(1, true, 'x'),
                        new WiderBoxes(1L, Optional.of(true), Optional.of('x'))),
                read("Optional of what was there", new Plain(1, "a"), new Optionals(Optional.of(1), Optional.of("a"))),
                read("Optional of null", new Plain(null, null), new Optionals(Optional.empty(), Optional.empty())),
                read(
                        "a wider Optional, and none",
                        new Optionals(Optional.of(1), Optional.empty()),
                        new WiderOptionals(Optional.of(1L), null)),
                read(
                        "more constants in another order",
                        new Sized(Size.LARGE, List.of(Size.SMALL), Map.of(Size.SMALL, 2)),
                        new MoreSized(MoreSizes.LARGE, List.of(MoreSizes.SMALL), Map.of(MoreSizes.SMALL, 2L))));
    }

    @ParameterizedTest
    @MethodSource("compatible")
    void readsWhatTheComparisonLetsPass(Object stored, Object expected) {
        assertThat(comparison(stored.getClass(), expected.getClass()).kind()).isEqualTo(Change.Kind.COMPATIBLE);
        assertThat(reread(stored, expected.getClass())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("moved")
    void readsARecordThatWasMoved(Home home) {
        Moved moved = reread(home, Moved.class);

        assertThat(comparison(Home.class, Moved.class).kind()).isEqualTo(Change.Kind.COMPATIBLE);
        assertThat(List.of(moved.street(), moved.others()[0], moved.more().get(0)))
                .containsExactly(new Road("a"), new Road("b"), new Road("c"));
    }

    static Stream<Home> moved() {
        return Stream.of(new Home(new Street("a"), new Street[] {new Street("b")}, List.of(new Street("c"))));
    }

    record WithContact(Contact contact) {}

    record WithText(String text) {}

    record WithMail(Mail contact) {}

    record WithSize(Size text) {}

    record WithTime(Instant text) {}

    static Stream<Arguments> unreadable() {
        return Stream.of(
                read("a new primitive", new Name("Jo"), Two.class),
                read("no number", new WithText("one"), WithNumberNamedText.class),
                read("null for a primitive", new Plain(null, "a"), WithI.class),
                read("what carries no type", new WithMail(new Mail("a")), WithContact.class),
                read("no constant", new WithText("HUGE"), WithSize.class),
                read("no time", new WithText("noon"), WithTime.class));
    }

    record WithNumberNamedText(int text) {}

    record WithI(int i, @Nullable String text) {}

    @ParameterizedTest
    @MethodSource("unreadable")
    void findsWhatTheCodecCannotRead(Object stored, Class<?> now) {
        assertThat(comparison(stored.getClass(), now).kind()).isEqualTo(Change.Kind.INCOMPATIBLE);
        assertThatThrownBy(() -> reread(stored, now)).isInstanceOf(CodecException.class);
    }

    private static Arguments read(String what, Object stored, Object now) {
        return Arguments.of(Named.of(what, stored), now);
    }

    private static Comparison comparison(Class<?> was, Class<?> is) {
        return Comparison.of(Shapes.release(was), Shapes.release(is));
    }

    private static <T> T reread(Object stored, Class<T> type) {
        JacksonCodec codec = new JacksonCodec();
        String json = new String(codec.encode(stored), StandardCharsets.UTF_8);
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
