package dev.parasol.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a type stands for: itself where it is a record, everything that it permits where it is a sealed interface. Sorted by
 * name, because the order of permitted types is the compiler's.
 *
 * @param intruders what is neither a record nor a sealed interface
 */
record Leaves(List<TypeElement> records, List<TypeElement> intruders) {

    static Leaves of(TypeElement type, Gaps gaps) {
        Collector collector = new Collector(gaps);
        collector.visit(type);
        return new Leaves(sorted(collector.records), sorted(collector.intruders));
    }

    /** Whether it stands for records and for nothing else. */
    boolean areRecords() {
        return intruders.isEmpty() && !records.isEmpty();
    }

    private static List<TypeElement> sorted(List<TypeElement> types) {
        return types.stream().sorted(Comparator.comparing(TypeNames::of)).toList();
    }

    private static final class Collector {
        private final Gaps gaps;
        private final Set<String> seen = new HashSet<>();
        private final List<TypeElement> records = new ArrayList<>();
        private final List<TypeElement> intruders = new ArrayList<>();

        Collector(Gaps gaps) {
            this.gaps = gaps;
        }

        void visit(TypeElement type) {
            if (!seen.add(TypeNames.of(type).binary())) {
                return;
            }
            if (type.getKind() == ElementKind.RECORD) {
                records.add(type);
            } else if (Shapes.isSealedInterface(type)) {
                type.getPermittedSubclasses().forEach(this::visit);
            } else {
                intruders.add(type);
            }
        }

        private void visit(TypeMirror permitted) {
            gaps.look(permitted);
            Optional<TypeElement> element = Gaps.missing(permitted) ? Optional.empty() : Mirrors.element(permitted);
            element.ifPresent(this::visit);
        }
    }
}
