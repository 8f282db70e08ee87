package dev.parasol.release.tool;

import dev.parasol.release.About;
import dev.parasol.release.Node;
import dev.parasol.release.Promise;
import dev.parasol.release.Release;
import dev.parasol.release.Retirement;
import dev.parasol.release.Shape;
import dev.parasol.release.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Versions of {@code CreateUser}: steps one after the other, each ending in {@code Done}. */
final class Samples {

    static final String CREATE_USER = "com.acme.CreateUser";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Retirement RETIREMENT = new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it");

    private Samples() {}

    static Release version(int key, String... steps) {
        return version(CREATE_USER, key, saying(null, null), "java.lang.String", steps);
    }

    static Release labelled(int key, String label, String... steps) {
        return version(CREATE_USER, key, saying(label, null), "java.lang.String", steps);
    }

    /** Every step's outcome has a component of that type. */
    static Release version(String workflow, int key, About about, String component, String... steps) {
        List<String> names =
                List.of(steps).stream().map(step -> "com.acme." + step).toList();
        return new Release(
                workflow,
                key,
                about,
                Optional.empty(),
                "STOP",
                "RESOLVE",
                names.get(0),
                names.stream().map(Samples::step).toList(),
                IntStream.range(0, names.size())
                        .mapToObj(index -> new Transition(
                                names.get(index),
                                names.get(index) + "$Done",
                                List.of(index + 1 < names.size() ? names.get(index + 1) : "dev.parasol.End"),
                                Optional.empty()))
                        .toList(),
                names.stream().map(name -> shape(name, component)).toList(),
                Promise.NONE);
    }

    static About saying(String label, String removeAfter) {
        return new About(
                Optional.ofNullable(label),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(removeAfter),
                List.of(),
                Map.of());
    }

    private static Node step(String name) {
        return new Node.Step(
                name, List.of(), Optional.empty(), List.of(name + "$Done"), Optional.empty(), Optional.empty());
    }

    private static Shape shape(String step, String component) {
        return new Shape.OfRecord(step + "$Done", List.of(new Shape.Component("what", component, false)));
    }
}
