package dev.parasol.release;

import dev.parasol.release.Source.Producer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code CreateUser} version 2: everything that a release can hold, once. */
final class Samples {

    static final String VALIDATE = "com.acme.Validate";
    static final String CREATE = "com.acme.Create";
    static final String APPROVAL = "com.acme.Approval";
    static final String END = "dev.parasol.End";

    private Samples() {}

    static Release createUser() {
        return new Release(
                "com.acme.CreateUser",
                2,
                new About(
                        Optional.of("1.1.0"),
                        Optional.of("Asks for \"approval\""),
                        Optional.of("2026-01-01"),
                        Optional.of("2026-12-31"),
                        List.of("users"),
                        Map.of("team", "accounts")),
                Optional.of("com.acme.NewUser"),
                "COMPENSATE",
                "PINNED",
                VALIDATE,
                List.of(validate(), create(), approval()),
                transitions(),
                shapes(),
                Promise.NONE);
    }

    static Node.Step validate() {
        return new Node.Step(
                VALIDATE,
                List.of(new Source.Input(false)),
                Optional.empty(),
                List.of(VALIDATE + "$Invalid", VALIDATE + "$Valid"),
                Optional.empty(),
                Optional.empty());
    }

    static Node.Step create() {
        return new Node.Step(
                CREATE,
                List.of(
                        new Source.Input(true),
                        new Source.Outcomes(List.of(new Producer(VALIDATE, VALIDATE + "$Valid")), true),
                        new Source.Context()),
                Optional.of(List.of(new Source.Context())),
                List.of(CREATE + "$Created"),
                Optional.of(new Node.Retry(3, "PT1S", 1.5, Optional.of("PT1M"), 0.1, List.of("java.io.IOException"))),
                Optional.of("PT30S"));
    }

    static Node.Await approval() {
        return new Node.Await(
                APPROVAL,
                List.of(APPROVAL + "$Approved", APPROVAL + "$Expired"),
                Optional.of("P7D"),
                Optional.of(APPROVAL + "$Expired"));
    }

    private static List<Transition> transitions() {
        return List.of(
                new Transition(VALIDATE, VALIDATE + "$Valid", List.of(CREATE, APPROVAL), Optional.empty()),
                new Transition(VALIDATE, VALIDATE + "$Invalid", List.of(END), Optional.empty()),
                new Transition(CREATE, CREATE + "$Created", List.of(END), Optional.empty()),
                new Transition(APPROVAL, APPROVAL + "$Approved", List.of(END), Optional.of("PT24H")),
                new Transition(APPROVAL, APPROVAL + "$Expired", List.of(END), Optional.empty()));
    }

    private static List<Shape> shapes() {
        return List.of(
                record("com.acme.NewUser", "java.lang.String name", "com.acme.Plan plan", "com.acme.Contact contact"),
                new Shape.OfEnum("com.acme.Plan", List.of("FREE", "PAID")),
                new Shape.OfSealed("com.acme.Contact", List.of("com.acme.Mail")),
                record("com.acme.Mail", "java.lang.String to"),
                record(VALIDATE + "$Invalid"),
                record(VALIDATE + "$Valid", "int age"),
                record(CREATE + "$Created", "long id"),
                record(APPROVAL + "$Approved", "java.lang.String by"),
                record(APPROVAL + "$Expired"));
    }

    /** A record with these components, as {@code int age}; a question mark after the type makes it nullable. */
    static Shape.OfRecord record(String type, String... components) {
        return new Shape.OfRecord(
                type, List.of(components).stream().map(Samples::component).toList());
    }

    private static Shape.Component component(String text) {
        int space = text.lastIndexOf(' ');
        String type = text.substring(0, space);
        boolean nullable = type.endsWith("?");
        return new Shape.Component(
                text.substring(space + 1), nullable ? type.substring(0, type.length() - 1) : type, nullable);
    }

    static Release with(Release release, Node... nodes) {
        return copy(release, release.start(), List.of(nodes), release.transitions(), release.shapes());
    }

    static Release with(Release release, Transition... transitions) {
        return copy(release, release.start(), release.nodes(), List.of(transitions), release.shapes());
    }

    static Release with(Release release, Shape... shapes) {
        return copy(release, release.start(), release.nodes(), release.transitions(), List.of(shapes));
    }

    /** With another shape of the type that it is a shape of. */
    static Release reshaped(Release release, Shape shape) {
        Shape[] shapes = release.shapes().stream()
                .map(was -> was.type().equals(shape.type()) ? shape : was)
                .toArray(Shape[]::new);
        return with(release, shapes);
    }

    static Release copy(
            Release release, String start, List<Node> nodes, List<Transition> transitions, List<Shape> shapes) {
        return new Release(
                release.workflow(),
                release.version(),
                release.about(),
                release.input(),
                release.onFailure(),
                release.onContinue(),
                start,
                nodes,
                transitions,
                shapes,
                release.promise());
    }
}
