package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.MemberModel;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.ReturnModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Declarations as models and as source, and what rules say of them: the place, a line break, and the whole message. */
final class Declarations {

    private Declarations() {}

    static List<String> said(Rule rule, WorkflowModel workflow) {
        Problems problems = new Problems();
        rule.check(workflow, problems);
        return texts(rule, problems);
    }

    /** Of a step or await that version 2 of CreateUser uses. */
    static List<String> said(Rule rule, NodeModel node) {
        Problems problems = new Problems();
        NodeUse use = new NodeUse(
                node, List.of(Models.version("CreateUser", 2).graph()), Optional.of(NamedPlace.at("CreateUser")));
        rule.check(use, problems);
        return texts(rule, problems);
    }

    private static List<String> texts(Rule rule, Problems problems) {
        problems.list().forEach(problem -> {
            if (problem.code() != rule.code()) {
                throw new AssertionError("expected " + rule.code() + ", but it reports " + problem.code());
            }
        });
        Stream<Problem> said = problems.list().stream();
        return said.map(problem -> problem.origin() + "\n" + problem.text()).toList();
    }

    /** A version class with a key; its places are {@code <class>}, {@code <class> value} and {@code <class> label}. */
    static ListedVersion version(TypeName type, int key, String... label) {
        String name = type.display();
        Optional<Written<String>> none = Optional.empty();
        VersionHeader header = new VersionHeader(
                new Written<>(key, NamedPlace.at(name + " value")),
                Stream.of(label).findFirst().map(text -> new Written<>(text, NamedPlace.at(name + " label"))),
                none,
                none,
                none,
                Optional.empty(),
                NamedPlace.at(name + " @WorkflowVersion"));
        return listed(type, TypeShape.Kind.CLASS, Optional.of(header), "CreateUser");
    }

    static ListedVersion version(String type, int key, String... label) {
        return version(Models.type(type), key, label);
    }

    /** The same, listed by these umbrellas. */
    static ListedVersion listedBy(ListedVersion version, String... umbrellas) {
        return new ListedVersion(
                version.reference(),
                version.missing(),
                version.shape(),
                version.header(),
                version.unique(),
                Stream.of(umbrellas).map(Models::type).toList());
    }

    /** The same with {@code @Unique}. */
    static ListedVersion unique(ListedVersion version) {
        return new ListedVersion(
                version.reference(),
                version.missing(),
                version.shape(),
                version.header(),
                Optional.of(NamedPlace.at(version.type().display() + " @Unique")),
                version.listedBy());
    }

    /** A type without {@code @WorkflowVersion}. */
    static ListedVersion noVersion(String type, TypeShape.Kind kind) {
        return listed(Models.type(type), kind, Optional.empty(), "CreateUser");
    }

    /** A class that does not exist. */
    static ListedVersion missing(String type) {
        TypeRef reference = new TypeRef(Models.type(type), NamedPlace.at(type));
        return new ListedVersion(reference, true, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static ListedVersion listed(
            TypeName type, TypeShape.Kind kind, Optional<VersionHeader> header, String umbrella) {
        TypeRef reference = new TypeRef(type, NamedPlace.at(type.display()));
        TypeShape shape = TypeShape.of(kind);
        return new ListedVersion(
                reference, false, Optional.of(shape), header, Optional.empty(), List.of(Models.type(umbrella)));
    }

    /** A default method of CreateUser; its place is its name. */
    static MemberModel method(String name, String... parameters) {
        return new MemberModel(name, List.of(parameters), false, false, Models.type("CreateUser"), NamedPlace.at(name));
    }

    static MemberModel abstractMethod(String name, String... parameters) {
        return new MemberModel(name, List.of(parameters), true, false, Models.type("CreateUser"), NamedPlace.at(name));
    }

    static MemberModel staticMethod(String name, String... parameters) {
        return new MemberModel(name, List.of(parameters), false, true, Models.type("CreateUser"), NamedPlace.at(name));
    }

    /** An {@code execute} that ends in {@code Done}; its place is its signature. */
    static MethodModel execute(String signature) {
        ReturnModel returns =
                new ReturnModel("Done", false, List.of(Models.outcome("CreateRecord.Done")), Optional.empty());
        return execute(signature, returns, false);
    }

    static MethodModel staticExecute() {
        return execute("execute()", execute("execute()").returns(), true);
    }

    /** An {@code execute} that returns what is no outcome. */
    static MethodModel executeReturning(String type, String wrong) {
        return execute("execute()", new ReturnModel(type, false, List.of(), Optional.of(wrong)), false);
    }

    private static MethodModel execute(String signature, ReturnModel returns, boolean isStatic) {
        return new MethodModel(
                "execute", List.of(), returns, true, isStatic, Optional.empty(), signature, NamedPlace.at(signature));
    }

    /** An {@code execute} that declares to throw what generated code cannot let through. */
    static MethodModel executeThrowing(String type) {
        MethodModel right = execute("execute()");
        return new MethodModel(
                right.name(),
                right.parameters(),
                right.returns(),
                right.accessible(),
                right.staticMethod(),
                Optional.of(type),
                right.signature(),
                right.origin());
    }

    /** A record with components that cannot be stored. */
    static PayloadModel unstorable(String record, PayloadModel.Unstorable... components) {
        PayloadModel right = Models.payload(record);
        return new PayloadModel(
                right.type(), right.shape(), right.origin(), right.supertypes(), right.records(), List.of(components));
    }

    static PayloadModel.Unstorable component(String path, String type, String reason) {
        return new PayloadModel.Unstorable(path, type, reason, NamedPlace.at(path));
    }

    /** The record, declared like this. */
    static PayloadModel shaped(String record, TypeShape shape) {
        PayloadModel right = Models.payload(record);
        return new PayloadModel(
                right.type(), shape, right.origin(), right.supertypes(), right.records(), right.unstorable());
    }

    static OutcomeModel outcome(PayloadModel payload) {
        return new OutcomeModel(payload, false, 0, Optional.empty());
    }

    static OutcomeModel onTimeout(String record, int components) {
        return new OutcomeModel(Models.payload(record), true, components, Optional.empty());
    }

    /** A type that is declared as it should be. */
    static TypeShape right(TypeShape.Kind kind) {
        return TypeShape.of(kind);
    }

    static TypeShape isPrivate(TypeShape.Kind kind) {
        return new TypeShape(kind, false, false, false, false, right(kind).abstractType(), false);
    }

    static TypeShape isPackagePrivate(TypeShape.Kind kind) {
        return new TypeShape(kind, true, false, false, false, right(kind).abstractType(), false);
    }

    static TypeShape isGeneric(TypeShape.Kind kind) {
        return new TypeShape(kind, true, true, true, false, right(kind).abstractType(), false);
    }

    static TypeShape isSealed(TypeShape.Kind kind) {
        return new TypeShape(kind, true, true, false, true, true, false);
    }

    static TypeShape isAbstract() {
        return new TypeShape(TypeShape.Kind.CLASS, true, true, false, false, true, false);
    }

    static TypeShape isInner() {
        return new TypeShape(TypeShape.Kind.CLASS, true, true, false, false, false, true);
    }

    /**
     * A source file with these declarations from line 5 on, a record Name, and a step Greet that ends in Greeted. GRAPH
     * stands for the start and the transitions of a right graph of that step.
     */
    static String program(String declarations) {
        String graph = "start = Greet.class, transitions = @Transition(on = Greet.Greeted.class, to = End.class)";
        return """
                package com.acme;

                import dev.parasol.*;

                %s

                record Name(String value) {}

                @Step
                final class Greet {
                  record Greeted(String text) {}

                  public Greeted execute(Name name) {
                    return new Greeted(name.value());
                  }
                }
                """.formatted(declarations.strip().replace("GRAPH", graph));
    }
}
