package dev.parasol.processor.rule;

import dev.parasol.processor.model.TypeName;
import java.util.Locale;

/** Where the versions of an umbrella stand: nested in it, or in the package named after it. */
final class Home {

    private final TypeName umbrella;

    Home(TypeName umbrella) {
        this.umbrella = umbrella;
    }

    boolean isOf(TypeName version) {
        return isNested(version) || version.packageName().equals(packageName());
    }

    /** {@code com.acme.createuser} for {@code com.acme.CreateUser}. */
    String packageName() {
        String simple = umbrella.simple().toLowerCase(Locale.ROOT);
        return umbrella.packageName().isEmpty() ? simple : umbrella.packageName() + "." + simple;
    }

    private boolean isNested(TypeName version) {
        int depth = umbrella.simpleNames().size();
        return version.packageName().equals(umbrella.packageName())
                && version.simpleNames().size() > depth
                && version.simpleNames().subList(0, depth).equals(umbrella.simpleNames());
    }
}
