package dev.parasol.examples.project;

import dev.parasol.runtime.WorkflowEngine;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The classes of one build. What a build has, or could have, is never taken from anywhere else: classes of the same names are
 * on the tests' own class path.
 */
public final class OwnClasses extends URLClassLoader {

    private static final String EXAMPLES = "dev.parasol.examples.";

    static {
        registerAsParallelCapable();
    }

    private OwnClasses(URL classes) {
        super(new URL[] {classes}, OwnClasses.class.getClassLoader());
    }

    static OwnClasses of(Path folder) {
        try {
            return new OwnClasses(folder.toUri().toURL());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A class of the build. */
    public Class<?> named(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("the build has no " + name, absent);
        }
    }

    /** Lets a class of the build work with an engine: a {@code Consumer} of one. */
    @SuppressWarnings("unchecked")
    public void run(String name, WorkflowEngine engine) {
        make(name, Consumer.class).accept(engine);
    }

    /** An object of a class of the build, made by its public constructor without arguments. */
    public <T> T make(String name, Class<T> type) {
        try {
            return type.cast(named(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException("cannot make a " + name, unusable);
        }
    }

    /** What a public static field of a class of the build holds. */
    public <T> T constant(String type, String field, Class<T> expected) {
        try {
            return expected.cast(named(type).getField(field).get(null));
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException("cannot read " + type + "." + field, unusable);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(EXAMPLES)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public URL getResource(String name) {
        boolean own = name.startsWith("META-INF/parasol/") || name.startsWith(EXAMPLES.replace('.', '/'));
        return own ? findResource(name) : super.getResource(name);
    }
}
