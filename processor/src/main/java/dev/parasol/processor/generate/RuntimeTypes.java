package dev.parasol.processor.generate;

import com.palantir.javapoet.ClassName;

/** The types of the annotations and the runtime that generated code names. */
final class RuntimeTypes {

    static final ClassName GENERATED_FROM = ClassName.get("dev.parasol", "GeneratedFrom");
    static final ClassName NO_INPUT = ClassName.get("dev.parasol", "NoInput");
    static final ClassName UNIQUE_SCOPE = ClassName.get("dev.parasol", "UniqueScope");

    static final ClassName ENGINE = runtime("", "WorkflowEngine");
    static final ClassName CLIENT = runtime("", "WorkflowClient");
    static final ClassName START_OPTIONS = runtime("", "StartOptions");
    static final ClassName VERSION_ROUTER = runtime("", "VersionRouter");

    static final ClassName WORKFLOW_INSTANCE = runtime(".instance", "Instance");
    static final ClassName INSTANCE_QUERY = runtime(".instance", "InstanceQuery");

    static final ClassName DEFINITION = runtime(".definition", "Definition");
    static final ClassName PARAMETER_SOURCE = runtime(".definition", "ParameterSource");
    static final ClassName VERSION_INFO = runtime(".definition", "VersionInfo");

    static final ClassName VERSIONS = runtime(".version", "Versions");

    static final ClassName DISPATCHER = runtime(".dispatch", "Dispatcher");
    static final ClassName DISPATCHER_BUILDER = runtime(".dispatch", "DispatcherBuilder");
    static final ClassName MIGRATION = runtime(".dispatch", "Migration");
    static final ClassName UNIQUE_KEY = runtime(".dispatch", "UniqueKey");
    static final ClassName STEP_CALLS = runtime(".dispatch", "StepCalls");
    static final ClassName STEP_INVOKER = runtime(".dispatch", "StepInvoker");
    static final ClassName ARGUMENTS = runtime(".dispatch", "Arguments");

    private RuntimeTypes() {}

    private static ClassName runtime(String subpackage, String name) {
        return ClassName.get("dev.parasol.runtime" + subpackage, name);
    }
}
