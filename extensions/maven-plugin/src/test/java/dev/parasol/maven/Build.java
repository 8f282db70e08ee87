package dev.parasol.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractStringAssert;

/** A run of Maven, and what it printed. */
record Build(String command, int exit, String log) {

    /** It succeeded; what it printed. */
    AbstractStringAssert<?> succeeded() {
        assertThat(exit).as("mvn %s, which printed%n%s", command, log).isZero();
        return assertThat(log);
    }

    /** It failed; what it printed. */
    AbstractStringAssert<?> failed() {
        assertThat(exit).as("mvn %s should fail, but printed%n%s", command, log).isNotZero();
        return assertThat(log);
    }
}
