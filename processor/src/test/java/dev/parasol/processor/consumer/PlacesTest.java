package dev.parasol.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import org.junit.jupiter.api.Test;

/** Workflows, steps and records wherever a user may put them, in a project that takes every warning for an error. */
class PlacesTest {

    private static final String NOTE = """
            package com.acme;

            record Note(String text) {}
            """;

    @Test
    void everythingMayBePackagePrivate() {
        CompileResult result = Shop.strictly(NOTE, """
                package com.acme;

                import dev.parasol.*;

                @Step
                final class Print {
                  record Printed(int pages) {}

                  Print() {}

                  Printed execute() {
                    return new Printed(0);
                  }

                  public Printed execute(Note note) {
                    return new Printed(note.text().length());
                  }
                }
                """, """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = Note.class, start = Print.class,
                    transitions = @Transition(on = Print.Printed.class, to = End.class))
                @Unique(key = "note")
                interface Printing {}
                """);

        assertThat(result.source("com/acme/PrintingFacade.java"))
                .contains("\nfinal class PrintingFacade implements Printing {");
        assertThat(result.source("com/acme/PrintingDispatcher.java"))
                .contains("((Print) step).execute((Note) arguments.get(0))");
    }

    @Test
    void aStepMayBeHiddenInThePackageOfItsVersion() {
        CompileResult result = Shop.strictly("""
                package com.acme;

                import dev.parasol.*;

                @Workflow(current = 1, versions = com.acme.printing.V1.class)
                @Unique(key = "note")
                public interface Printing {}
                """, """
                package com.acme.printing;

                import dev.parasol.*;

                @WorkflowVersion(value = 1, start = Print.class,
                    transitions = @Transition(on = Printed.class, to = End.class))
                public final class V1 {
                  private V1() {}
                }
                """, """
                package com.acme.printing;

                record Printed(int pages) {}
                """, """
                package com.acme.printing;

                import dev.parasol.*;

                @Step
                final class Print {
                  Print() {}

                  public Printed execute() {
                    return new Printed(1);
                  }
                }
                """);

        assertThat(result.source("com/acme/PrintingDispatcher.java"))
                .contains("import com.acme.printing.PrintInvoker;")
                .doesNotContain("Printed");
    }

    @Test
    void everythingMayBeNested() {
        CompileResult result = Shop.strictly("""
                package com.acme;

                import dev.parasol.*;

                public final class Office {
                  private Office() {}

                  public record Note(String text) {}

                  @Step
                  public static final class Print {
                    public record Printed(int pages) {}

                    public Print() {}

                    public Printed execute(Note note) {
                      return new Printed(note.text().length());
                    }
                  }

                  @Await
                  public sealed interface Pickup {
                    record Picked(String by) implements Pickup {}
                  }

                  @Workflow(input = Note.class, start = Print.class, transitions = {
                      @Transition(on = Print.Printed.class, to = Pickup.class),
                      @Transition(on = Pickup.Picked.class, to = End.class)})
                  @Unique(key = "note")
                  public interface Printing {}
                }
                """);

        assertThat(result.sources().keySet())
                .containsExactly("com/acme/Office_PrintingDispatcher.java", "com/acme/Office_PrintingFacade.java");
        assertThat(result.source("com/acme/Office_PrintingFacade.java"))
                .contains("public Instance resume(String key, Office.Pickup.Picked event) {");
        assertThat(result.resources().keySet())
                .containsExactly(
                        "META-INF/parasol/com.acme.Office.Printing/v1.json",
                        "META-INF/parasol/com.acme.Office.Printing/v1.mmd");
    }

    @Test
    void everythingMayBeInTheUnnamedPackage() {
        CompileResult result = Shop.strictly("""
                import dev.parasol.*;

                public final class Print {
                  private Print() {}

                  public record Note(String text) {}

                  public record Printed(int pages) {}

                  @Step
                  public static final class Now {
                    public Now() {}

                    public Printed execute(Note note) {
                      return new Printed(note.text().length());
                    }
                  }
                }
                """, """
                import dev.parasol.*;

                @Workflow(input = Print.Note.class, start = Print.Now.class,
                    transitions = @Transition(on = Print.Printed.class, to = End.class))
                @Unique(key = "note")
                public interface Printing {}
                """);

        assertThat(result.resources()).containsKey("META-INF/parasol/Printing/v1.json");
    }
}
