package dev.parasol.processor.report;

import java.util.Locale;

/** The stable codes of the rules, each with the property that it keeps. */
public enum RuleCode {
    PSL101("a workflow is an accessible, non-generic, non-sealed interface"),
    PSL102("a type is a workflow or a version, not both"),
    PSL103("a version key is a positive integer"),
    PSL104("a listed version is a class with @WorkflowVersion"),
    PSL105("a key agrees with the number its class name ends with"),
    PSL106("keys differ"),
    PSL107("current is the key of a listed version"),
    PSL108("a version class stands in its umbrella or in the package named after it"),
    PSL109("a nested version class is listed"),
    PSL110("a workflow says what is unique"),
    PSL111("a version does not say what is unique"),
    PSL112("an umbrella has no graph of its own"),
    PSL113("a key's name is lower-case letters and digits"),
    PSL114("current and versions come together"),
    PSL115("labels are semantic versions and rise with the keys"),
    PSL116("a workflow has versions or a graph"),
    PSL117("a version belongs to one umbrella"),
    PSL118("the facade can implement the umbrella and has its names to itself"),
    PSL119("a version is based on a listed one whose key is lower"),
    PSL201("a graph has no cycle"),
    PSL202("every node that a transition names can be reached"),
    PSL203("every outcome of a reachable node leads somewhere"),
    PSL204("a transition is on an outcome of a node"),
    PSL205("an outcome has one transition"),
    PSL206("it is clear which node ends in a transition's outcome"),
    PSL207("a transition leads to different nodes, or to one end"),
    PSL208("a graph starts at a step or an await"),
    PSL209("a target is a step, an await or an end"),
    PSL210("durations and dates are ISO-8601 texts, and durations positive"),
    PSL211("without leaves out what the version it is based on has"),
    PSL301("a step is a class that generated code can reach"),
    PSL302("a step has one public execute method"),
    PSL303("a step returns a record or a sealed interface of records"),
    PSL304("an outcome record is accessible and not generic"),
    PSL305("what is stored can be stored"),
    PSL306("an await is a sealed interface of records, with one @OnTimeout exactly if it has a timeout"),
    PSL307("the numbers of a retry are in range"),
    PSL308("what compensate takes can be supplied"),
    PSL309("an event is awaited by one node of a version"),
    PSL401("every parameter has a source"),
    PSL402("every parameter is supplied on every path"),
    PSL403("every parameter has one source in a run"),
    PSL404("Optional is for what some paths do not supply"),
    PSL405("a parameter's source can come before its node"),
    PSL406("the next run's input is of the workflow's input type"),
    PSL501("the graph of a released version is unchanged"),
    PSL502("what a released version stores still reads"),
    PSL503("a released version is listed until it is retired"),
    PSL504("a label rises as much as the change asks"),
    PSL505("a version is gone after its removeAfter date"),
    PSL506("a release file can be read"),
    PSL601("a migration leads from one listed version to another, once"),
    PSL602("what a migration moves or lets stay is a node where instances rest"),
    PSL603("a move leads to a node of the new version"),
    PSL604("a node moves once, or stays"),
    PSL605("every node where instances rest moves or stays"),
    PSL606("what rests together goes on together"),
    PSL607("nothing that has run runs again after a move"),
    PSL608("what is taken after a move is there"),
    PSL609("a converter's methods supply outcomes that are needed"),
    PSL610("what a converter takes can be supplied");

    private final String property;

    RuleCode(String property) {
        this.property = property;
    }

    /** What holds where the rule is satisfied. */
    public String property() {
        return property;
    }

    /** Whether it only warns. */
    public boolean isWarning() {
        return this == PSL404 || this == PSL505;
    }

    /** Where {@code docs/rules.md} explains it. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}
