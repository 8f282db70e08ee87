package dev.parasol.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.release.About;
import dev.parasol.release.Node;
import dev.parasol.release.Promise;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.Retirement;
import dev.parasol.release.Shape;
import dev.parasol.release.Transition;
import dev.parasol.runtime.error.BrokenReleaseException;
import dev.parasol.runtime.fixture.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseCheckTest {

    private static final String NAME = Sample.class.getName();

    private final Resources resources = new Resources();

    @Test
    void letsPassWhatIsAsItWasReleased() {
        resources.compiled(ping(2, "PT1H", "long"));
        resources.released(ping(2, "PT60M", "int"));

        assertThatCode(() -> check(2)).doesNotThrowAnyException();
    }

    @Test
    void tellsWhatWasReleasedTheRetiredIncluded() throws Exception {
        Release retired = ping(1, "PT1H", "int").retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left"));
        Release released = ping(2, "PT1H", "int").releasedOn(LocalDate.of(2026, 3, 1));
        resources.compiled(ping(2, "PT1H", "int"));
        resources.released(retired);
        resources.released(released);

        assertThat(check(2).values()).containsExactly(retired, released);
    }

    @Test
    void readsNoDefinitionWhereNothingIsReleased() throws Exception {
        check(1, 2, 3);

        assertThat(resources.asked).allMatch(path -> path.startsWith("META-INF/parasol/releases/"));
        assertThat(resources.asked).hasSize(3);
    }

    @Test
    void refusesWhatChangedWithTheWordsOfTheCompiler() {
        resources.compiled(ping(2, "PT1H", "int"));
        resources.released(ping(2, "PT2H", "java.lang.String"));

        assertThatThrownBy(() -> check(2))
                .isInstanceOf(BrokenReleaseException.class)
                .hasMessage("""
                [PSL501] Sample v2 is released and has changed: Ping.Pong led to End after PT2H, now after PT1H
                    if v2 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=dev.parasol.runtime.fixture.Sample -Dparasol.versions=2
                    fix: put v2 back and add version 3 with the change
                [PSL502] Sample v2 is released, and Ping.Pong.count was String, is int
                    what its instances have stored would no longer be read whole
                    if v2 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=dev.parasol.runtime.fixture.Sample -Dparasol.versions=2
                    fix: String count""");
    }

    @Test
    void refusesThatAReleasedVersionIsGone() {
        resources.compiled(ping(3, "PT1H", "int"));
        resources.released(ping(1, "PT1H", "int"));

        assertThatThrownBy(() -> check(3))
                .isInstanceOf(BrokenReleaseException.class)
                .hasMessageStartingWith("[PSL503] Sample: v1 is released and no longer listed");
    }

    @Test
    void refusesThatARetiredVersionIsListed() {
        Release retired = ping(1, "PT1H", "int").retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left"));
        resources.compiled(ping(1, "PT1H", "int"));
        resources.compiled(ping(2, "PT1H", "int"));
        resources.released(retired);

        assertThatThrownBy(() -> check(1))
                .isInstanceOf(BrokenReleaseException.class)
                .hasMessageStartingWith("[PSL503] Sample: v1 is listed, and was retired on 2026-06-30: nobody is left");
        assertThatCode(() -> check(2)).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatIsNoRelease() {
        resources.files.put(Release.path(NAME, 1), "{\n  \"format\": 1");

        assertThatThrownBy(() -> check(1))
                .isInstanceOf(BrokenReleaseException.class)
                .hasMessageStartingWith("[PSL506] Sample: a release file cannot be read: " + Release.path(NAME, 1)
                        + ", line 2, column ");
    }

    private SortedMap<Integer, Release> check(Integer... versions) throws ClassNotFoundException {
        return new ReleaseCheck(resources.loadClass(NAME), List.of(versions)).check();
    }

    /** A step that ends in one record with one component, after which comes the end. */
    private static Release ping(int version, String after, String count) {
        String ping = "com.acme.Ping";
        String pong = "com.acme.Ping$Pong";
        return new Release(
                NAME,
                version,
                new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of()),
                Optional.empty(),
                "STOP",
                "RESOLVE",
                ping,
                List.of(new Node.Step(
                        ping, List.of(), Optional.empty(), List.of(pong), Optional.empty(), Optional.empty())),
                List.of(new Transition(ping, pong, List.of("dev.parasol.End"), Optional.of(after))),
                List.of(new Shape.OfRecord(pong, List.of(new Shape.Component("count", count, false)))),
                Promise.NONE);
    }

    /** Has the sample's interface to itself, and these resources only. */
    private static final class Resources extends ClassLoader {
        final Map<String, String> files = new HashMap<>();
        final List<String> asked = new java.util.ArrayList<>();

        void compiled(Release version) {
            files.put("META-INF/parasol/" + NAME + "/v" + version.version() + ".json", ReleaseJson.write(version));
        }

        void released(Release version) {
            files.put(Release.path(NAME, version.version()), ReleaseJson.write(version));
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            asked.add(name);
            String text = files.get(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (!name.equals(NAME)) {
                return super.loadClass(name);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define() : known;
        }

        private Class<?> define() throws ClassNotFoundException {
            try (InputStream code = Sample.class.getResourceAsStream("Sample.class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(NAME, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(NAME, e);
            }
        }
    }
}
