package dev.parasol.release;

import dev.parasol.release.Change.Kind;
import dev.parasol.release.Shape.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what was stored by one release reads in the other, and what is lost if not. Follows what the runtime's codec
 * does: a component that is not there is an empty {@code Optional} or null, and an unknown one is passed over.
 */
final class PayloadComparison {

    private final Release from;
    private final Release to;
    private final Set<List<String>> compared = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    /** What an incompatible change of what is being compared asks of a label. */
    private LabelRise rise = LabelRise.MAJOR;

    PayloadComparison(Release from, Release to) {
        this.from = from;
        this.to = to;
    }

    List<Change> changes() {
        compareInputs();
        outcomes(from, Node.Await.class).forEach(this::compareOutcome);
        rise = LabelRise.PATCH;
        outcomes(from, Node.Step.class).forEach(this::compareOutcome);
        return List.copyOf(changes);
    }

    private void compareInputs() {
        if (from.input().equals(to.input())) {
            from.input().ifPresent(input -> compare(input, input));
        } else {
            String sentence = "the input was " + said(from.input()) + ", is " + said(to.input());
            changes.add(new Change(
                    Kind.INCOMPATIBLE,
                    Change.Part.PAYLOAD,
                    LabelRise.MAJOR,
                    sentence,
                    to.workflow(),
                    Optional.empty(),
                    from.input().map(input -> "input = " + Names.display(input) + ".class")));
        }
    }

    private static String said(Optional<String> input) {
        return input.map(Names::display).orElse("nothing");
    }

    private static Stream<String> outcomes(Release release, Class<? extends Node> kind) {
        return release.nodes().stream()
                .filter(kind::isInstance)
                .flatMap(node -> node.outcomes().stream())
                .distinct();
    }

    /** An outcome that no node ends in any more is the graph's matter. */
    private void compareOutcome(String record) {
        if (to.nodes().stream().anyMatch(node -> node.outcomes().contains(record))) {
            compare(record, record);
        }
    }

    /** Types that may have different names; whether what is stored of the first can be of the second at all. */
    private boolean compare(String type, String now) {
        Shape was = from.shape(type).orElse(null);
        Shape is = to.shape(now).orElse(null);
        if (was instanceof Shape.OfRecord record && is instanceof Shape.OfRecord that) {
            once(type, now, () -> compareRecords(record, that));
        } else if (was instanceof Shape.OfSealed sealed && is instanceof Shape.OfSealed that) {
            once(type, now, () -> compareSealed(sealed, that));
        } else if (was instanceof Shape.OfEnum constants && is instanceof Shape.OfEnum that) {
            once(type, now, () -> compareEnums(constants, that));
        } else {
            return was == null && is == null && type.equals(now);
        }
        return true;
    }

    private void once(String type, String now, Runnable comparison) {
        if (compared.add(List.of(type, now))) {
            comparison.run();
        }
    }

    private void compareRecords(Shape.OfRecord was, Shape.OfRecord is) {
        String name = Type.parse(is.type()).display();
        for (Component component : was.components()) {
            is.component(component.name())
                    .ifPresentOrElse(
                            now -> compareComponents(is.type(), component, now),
                            () -> broken(
                                    is.type(),
                                    component,
                                    name + " lost component " + component.name() + " (" + display(component) + ")"));
        }
        is.components().stream()
                .filter(component -> was.component(component.name()).isEmpty())
                .forEach(component -> addComponent(is.type(), name, component));
    }

    private void addComponent(String record, String name, Component component) {
        String sentence = name + " got component " + component.name() + " (" + display(component) + ")";
        Type type = Type.parse(component.type());
        if (type.isOptional() || (component.nullable() && !type.isPrimitive())) {
            add(Kind.COMPATIBLE, record, component.name(), sentence, Optional.empty());
        } else {
            String optional = "Optional<" + type.boxed().display() + "> " + component.name();
            String lacks = sentence + ", and stored ones have none";
            add(Kind.INCOMPATIBLE, record, component.name(), lacks, Optional.of(optional));
        }
    }

    private void compareComponents(String record, Component was, Component is) {
        Type before = Type.parse(was.type());
        Type now = Type.parse(is.type());
        boolean reads = new Reading(this::compare).reads(before, now, is.nullable());
        if (!reads) {
            broken(record, was, retyped(record, was.name(), before, now));
        } else if (!before.equals(now)) {
            add(Kind.COMPATIBLE, record, is.name(), retyped(record, is.name(), before, now), Optional.empty());
        }
    }

    private static String retyped(String record, String component, Type was, Type is) {
        boolean alike = was.display().equals(is.display());
        return "%s.%s was %s, is %s"
                .formatted(
                        Type.parse(record).display(),
                        component,
                        alike ? was.text() : was.display(),
                        alike ? is.text() : is.display());
    }

    private void compareSealed(Shape.OfSealed was, Shape.OfSealed is) {
        String name = Type.parse(is.type()).display();
        for (String record : was.records()) {
            if (!is.records().contains(record)) {
                broken(is.type(), name + " lost record " + Names.display(record), Optional.empty());
            } else {
                compare(record, record);
            }
        }
        is.records().stream()
                .filter(record -> !was.records().contains(record))
                .forEach(record -> added(is.type(), name + " got record " + Names.display(record)));
    }

    private void compareEnums(Shape.OfEnum was, Shape.OfEnum is) {
        String name = Names.display(is.type());
        was.constants().stream()
                .filter(constant -> !is.constants().contains(constant))
                .forEach(constant -> broken(is.type(), name + " lost constant " + constant, Optional.of(constant)));
        is.constants().stream()
                .filter(constant -> !was.constants().contains(constant))
                .forEach(constant -> added(is.type(), name + " got constant " + constant));
    }

    private static String display(Component component) {
        return Type.parse(component.type()).display();
    }

    private void broken(String record, Component component, String sentence) {
        add(
                Kind.INCOMPATIBLE,
                record,
                component.name(),
                sentence,
                Optional.of(display(component) + " " + component.name()));
    }

    private void broken(String type, String sentence, Optional<String> remedy) {
        changes.add(change(Kind.INCOMPATIBLE, type, Optional.empty(), sentence, remedy));
    }

    private void added(String type, String sentence) {
        changes.add(change(Kind.COMPATIBLE, type, Optional.empty(), sentence, Optional.empty()));
    }

    private void add(Kind kind, String record, String component, String sentence, Optional<String> remedy) {
        changes.add(change(kind, record, Optional.of(component), sentence, remedy));
    }

    private Change change(
            Kind kind, String type, Optional<String> component, String sentence, Optional<String> remedy) {
        LabelRise asks = kind == Kind.INCOMPATIBLE ? rise : LabelRise.PATCH;
        return new Change(kind, Change.Part.PAYLOAD, asks, sentence, type, component, remedy);
    }
}
