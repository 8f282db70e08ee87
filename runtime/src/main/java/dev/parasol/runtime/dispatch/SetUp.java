package dev.parasol.runtime.dispatch;

/** What to do when the processor's output is missing. */
final class SetUp {

    static final String ADD_THE_PROCESSOR = """
            the annotation processor did not run. Add it to the compiler's configuration:
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.parasol</groupId>
                  <artifactId>parasol-processor</artifactId>
                  <version>${parasol.version}</version>
                </path>
              </annotationProcessorPaths>
            and remove -proc:none if it is there. From JDK 23 on, a processor that is only on the class path is ignored. \
            Then rebuild.""";

    static final String REBUILD = "rebuild the module that declares it (mvn clean compile)";

    private SetUp() {}
}
