package dev.parasol.processor.read;

import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code start} and {@code transitions}, which versions and plain workflows both have. */
final class Graphs {

    private Graphs() {}

    /** A graph as written: what {@code start} says, the transitions, and every class literal in either. */
    record Graph(Optional<TypeRef> start, List<TransitionModel> transitions, Mentions.Named named) {}

    static Graph read(WrittenAnnotation annotation, Gaps gaps) {
        Mentions.Named named = new Mentions.Named();
        Optional<TypeRef> start = annotation
                .member("start")
                .flatMap(member -> member.literal(gaps))
                .map(named::target);
        List<TransitionModel> transitions = new ArrayList<>();
        annotation.member("transitions").map(member -> member.annotations(gaps)).orElse(List.of()).stream()
                .map(transition -> transition(transition, named, gaps))
                .forEach(transitions::add);
        return new Graph(start, List.copyOf(transitions), named);
    }

    private static TransitionModel transition(WrittenAnnotation transition, Mentions.Named named, Gaps gaps) {
        Optional<WrittenMember> on = transition.member("on");
        Optional<WrittenMember> to = transition.member("to");
        Optional<TypeRef> from = transition
                .member("from")
                .flatMap(member -> member.literal(gaps))
                .map(named::target);
        List<TypeRef> outcomes = literals(on, gaps).stream().map(named::outcome).toList();
        List<TypeRef> targets = literals(to, gaps).stream().map(named::target).toList();
        return new TransitionModel(
                outcomes,
                on.map(WrittenMember::place).orElseGet(transition::place),
                targets,
                to.map(WrittenMember::place).orElseGet(transition::place),
                from,
                transition.member("after").flatMap(member -> member.text(gaps)),
                transition.place());
    }

    private static List<WrittenMember.Literal> literals(Optional<WrittenMember> member, Gaps gaps) {
        return member.map(found -> found.literals(gaps)).orElse(List.of());
    }
}
