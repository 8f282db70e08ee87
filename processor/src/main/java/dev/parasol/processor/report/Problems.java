package dev.parasol.processor.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one compilation, in the order they were found; the same problem twice is one. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Whether any of them stops the compilation. */
    public boolean haveErrors() {
        return found.stream().anyMatch(problem -> !problem.code().isWarning());
    }
}
