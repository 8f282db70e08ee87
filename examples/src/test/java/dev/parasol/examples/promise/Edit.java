package dev.parasol.examples.promise;

import dev.parasol.examples.project.Build;
import dev.parasol.examples.project.OwnClasses;
import dev.parasol.examples.project.Project;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * An edit of a released program, from the one table that says what the compiler makes of each: the processor's {@code
 * ReleasedWorkflowTest} tries them all. Its table is compiled here from its source, so an edit that is added there is tried
 * here as well.
 *
 * @param verdict what the compiler says, as {@code PSL501 ...sentence...}; nothing where the edit passes
 */
record Edit(Object row, String name, List<String> verdict) {

    private static final Path PROCESSOR = Path.of("../processor/src/test");
    private static final Path TABLE = PROCESSOR.resolve("java/dev/parasol/processor/release");

    /** The folder with the program that is edited. */
    static final Path RELEASED = PROCESSOR.resolve("resources/released");

    /** All that the processor is tried with. */
    static List<Edit> all(Path classes) {
        Project table = Project.in(TABLE, Set.of("Edit.java", "Edits.java")::contains);
        OwnClasses loaded = Build.plain(table, classes).clean().load();
        List<?> rows = (List<?>) called(null, loaded.named("dev.parasol.processor.release.Edits"), "all");
        return rows.stream().map(Edit::of).toList();
    }

    private static Edit of(Object row) {
        List<String> verdict = ((List<?>) called(row, row.getClass(), "verdict"))
                .stream().map(String.class::cast).toList();
        return new Edit(row, row.toString(), verdict);
    }

    boolean passes() {
        return verdict.isEmpty();
    }

    String applyTo(String program) {
        return (String) called(row, row.getClass(), "applyTo", program);
    }

    private static Object called(Object on, Class<?> type, String method, String... given) {
        try {
            Method found =
                    given.length == 0 ? type.getDeclaredMethod(method) : type.getDeclaredMethod(method, String.class);
            found.setAccessible(true);
            return found.invoke(on, (Object[]) given);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the table of edits has changed its form", changed);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
