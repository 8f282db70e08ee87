package dev.parasol.runtime.version;

import dev.parasol.runtime.error.AmbiguousInstanceException;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;

/**
 * Moves instances from one version to another, as the workflow's migration between them says.
 *
 * <p>An instance is moved while it rests: in awaits, in delays, or failed. Where it rests it rests on in the other version;
 * what it has recorded in nodes that both versions have stays recorded; what comes after is run as the other version says,
 * and nothing that comes before. One that does not rest, or that the other version could not bring to its end, is left as
 * it is.
 *
 * <p>Each move is one recorded decision, made where the instance is in hand, whichever node that is. It says who and why;
 * neither may be blank.
 */
public interface Moves {

    /**
     * Moves the active instance of a key, or else the latest, which may have failed.
     *
     * @return the instance on the other version
     * @throws NotMovableException if it was left alone; it says why
     * @throws UnknownInstanceException if there is none
     * @throws AmbiguousInstanceException if several are active and none of them is on the version to be left
     */
    Instance move(String key, String by, String why);

    /**
     * Moves instances of one page.
     *
     * @param page which of them; their workflow and version are those of the migration, whatever the query says
     */
    MoveReport move(InstanceQuery page, String by, String why);

    /**
     * Moves all instances that are on the version to be left and have not ended, or have failed. Takes a page at a time, and
     * can be called again.
     */
    MoveReport moveAll(String by, String why);

    /** What {@link #move(InstanceQuery, String, String)} would do. Converters are called; nothing is written. */
    MoveReport tryOut(InstanceQuery page);

    /** What {@link #moveAll} would do. Converters are called; nothing is written. */
    MoveReport tryOut();
}
