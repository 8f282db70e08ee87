package dev.parasol.processor.read;

/** The qualified names of what users write. The processor does not depend on the annotations themselves. */
public final class Annotations {

    public static final String WORKFLOW = "dev.parasol.Workflow";
    public static final String VERSION = "dev.parasol.WorkflowVersion";
    public static final String STEP = "dev.parasol.Step";
    public static final String AWAIT = "dev.parasol.Await";
    static final String MIGRATION = "dev.parasol.Migration";
    static final String MIGRATIONS = "dev.parasol.Migrations";
    static final String UNIQUE = "dev.parasol.Unique";
    static final String ON_TIMEOUT = "dev.parasol.OnTimeout";
    static final String GENERATED_FROM = "dev.parasol.GeneratedFrom";

    private Annotations() {}
}
