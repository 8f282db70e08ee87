package dev.parasol.maven;

import dev.parasol.release.tool.Database;
import dev.parasol.release.tool.Folders;
import dev.parasol.release.tool.Retiring;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the files of released versions that they are gone, when and why. Refuses while a database that is given still
 * has active instances of them.
 */
@Mojo(name = "retire", threadSafe = true)
public final class RetireMojo extends WorkflowMojo {

    /** Keys of versions, as <code>1,2</code>. */
    @Parameter(property = "parasol.versions")
    private @Nullable String versions;

    /** The reason, for everyone who reads it later. */
    @Parameter(property = "parasol.why")
    private @Nullable String why;

    /**
     * The database that is asked for active instances, as <code>jdbc:sqlite:FILE</code> or
     * <code>jdbc:postgresql://HOST/DATABASE</code>; several with blanks between them. It is only read.
     */
    @Parameter(property = "parasol.jdbc.url")
    private @Nullable String jdbcUrl;

    /** The user of the databases. */
    @Parameter(property = "parasol.jdbc.user")
    private @Nullable String jdbcUser;

    /** That user's password. */
    @Parameter(property = "parasol.jdbc.password")
    private @Nullable String jdbcPassword;

    @Override
    void run(Folders folders) {
        new Retiring(folders, LocalDate.now(ZoneOffset.UTC), report())
                .retire(choice(versions), said(why), Database.all(said(jdbcUrl), said(jdbcUser), said(jdbcPassword)));
    }
}
