/** What users write workflows with: annotations and a few types. No dependencies. */
module dev.parasol {
    requires static org.jspecify;

    exports dev.parasol;
}
