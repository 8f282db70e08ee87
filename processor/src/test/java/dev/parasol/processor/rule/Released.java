package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.workflow;

import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import dev.parasol.processor.generate.Generator;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CreateUser as it is written beside what was released of it, and what rules say to that on 21 November 2026. */
final class Released {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String USER = "java.lang.String name";

    private Released() {}

    /** A version that validates and creates, after which comes the end. */
    static VersionBuilder version(int key) {
        return version(key, "End");
    }

    /** A version that validates and creates, after which comes that. */
    static VersionBuilder version(int key, String afterCreation) {
        return Models.version("CreateUser", key)
                .input("NewUser")
                .with(Samples.validate(), Samples.create(), Samples.welcome())
                .start("ValidateInput")
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to(afterCreation));
    }

    static WorkflowModel umbrella(VersionBuilder... versions) {
        return umbrella(Models.payloadOf("NewUser", USER), versions);
    }

    static WorkflowModel umbrella(PayloadModel input, VersionBuilder... versions) {
        return workflow("CreateUser")
                .input(input)
                .versions(Stream.of(versions).map(VersionBuilder::build).toArray(VersionModel[]::new))
                .build();
    }

    static Release release(VersionBuilder version) {
        return release(Models.payloadOf("NewUser", USER), version);
    }

    static Release release(PayloadModel input, VersionBuilder version) {
        return ReleaseJson.read(new Generator().definition(umbrella(input, version), version.graph()), "a release");
    }

    static Promised promised(VersionBuilder written, Release... released) {
        return promised(umbrella(written), List.of(release(written)), released);
    }

    static Promised promised(WorkflowModel workflow, List<Release> written, Release... released) {
        return new Promised(workflow, byKey(written), byKey(List.of(released)), List.of(), true);
    }

    private static SortedMap<Integer, Release> byKey(List<Release> releases) {
        SortedMap<Integer, Release> byKey = new TreeMap<>();
        releases.forEach(release -> byKey.put(release.version(), release));
        return byKey;
    }

    static List<String> said(Rule rule, Promised own) {
        return said(rule, own, own);
    }

    /** What a rule says to a workflow in a compilation of these. */
    static List<String> said(Rule rule, Promised own, Promised... all) {
        Problems problems = new Problems();
        rule.check(new ReleaseUse(own, List.of(all), TODAY), problems);
        Stream<Problem> said = problems.list().stream();
        return said.map(problem -> problem.origin() + "\n" + problem.text()).toList();
    }

    /** Releases every version of a program, before it is compiled. */
    static <C extends TestCompilation<C>> C after(String released, C compilation) {
        JavacCompilation.of(released).compile().clean().resources().forEach((path, text) -> {
            if (path.endsWith(".json")) {
                compilation.resource(path.replace("META-INF/parasol/", "META-INF/parasol/releases/"), text);
            }
        });
        return compilation;
    }
}
