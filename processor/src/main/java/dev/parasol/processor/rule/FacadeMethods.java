package dev.parasol.processor.rule;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.MemberModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.UniqueModel;
import dev.parasol.processor.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The signatures of a workflow's facade. */
final class FacadeMethods {

    private static final String KEY = "java.lang.String";
    private static final String ENGINE = "dev.parasol.runtime.WorkflowEngine";
    private static final String ROUTER = "dev.parasol.runtime.VersionRouter";
    private static final String OPTIONS = "dev.parasol.runtime.StartOptions";
    private static final String QUERY = "dev.parasol.runtime.instance.InstanceQuery";

    private final Set<String> signatures = new HashSet<>();

    FacadeMethods(WorkflowModel workflow) {
        add("on", ENGINE);
        add("on", ENGINE, ROUTER);
        List<String> start = new ArrayList<>(List.of(KEY));
        if (!workflow.input().isNoInput()) {
            start.add(workflow.input().type().qualified());
        }
        add("start", start);
        add("start", with(start, OPTIONS));
        add("list");
        add("list", QUERY);
        add("versions");
        String scope = workflow.unique().map(UniqueModel::scope).orElse("WORKFLOW");
        if (!scope.equals("NONE")) {
            addInstanceMethods(workflow, List.of(KEY));
        }
        if (scope.equals("VERSION")) {
            addInstanceMethods(workflow, List.of(KEY, "int"));
        }
    }

    boolean contain(MemberModel member) {
        return signatures.contains(signature(member.name(), member.parameters()));
    }

    /** {@code start(String, NewUser)}, as messages say it. */
    static String text(MemberModel member) {
        return member.parameters().stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", member.name() + "(", ")"));
    }

    private void addInstanceMethods(WorkflowModel workflow, List<String> which) {
        List.of("get", "cancel", "retry").forEach(name -> add(name, which));
        add("await", with(which, "java.time.Duration"));
        add("rerun", with(with(which, "java.lang.Class"), KEY));
        for (AwaitModel await : workflow.awaits()) {
            for (OutcomeModel event : await.outcomes()) {
                TypeName type = event.type();
                add("resume", with(which, type.qualified()));
                add("resume", with(with(which, type.qualified()), KEY));
            }
        }
    }

    private void add(String name, String... parameters) {
        add(name, List.of(parameters));
    }

    private void add(String name, List<String> parameters) {
        signatures.add(signature(name, parameters));
    }

    private static String signature(String name, List<String> parameters) {
        return name + "(" + String.join(", ", parameters) + ")";
    }

    private static List<String> with(List<String> parameters, String last) {
        List<String> all = new ArrayList<>(parameters);
        all.add(last);
        return all;
    }
}
