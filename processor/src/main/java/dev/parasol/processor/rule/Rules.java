package dev.parasol.processor.rule;

import java.util.List;
import java.util.stream.Stream;

/** The rules in the order in which they look, which is the order of their codes within each family. */
public final class Rules {

    /** What holds of workflows, versions and nodes by themselves: PSL1xx and PSL301 to PSL307. */
    private static final List<Rule> DECLARATIONS = List.of(
            new WorkflowIsAnInterface(),
            new TypeIsWorkflowOrVersion(),
            new KeyIsPositive(),
            new ListedVersionIsAVersionClass(),
            new KeyAgreesWithClassName(),
            new KeysDiffer(),
            new CurrentIsAListedKey(),
            new VersionStandsWithItsUmbrella(),
            new NestedVersionIsListed(),
            new WorkflowSaysWhatIsUnique(),
            new VersionSaysNothingUnique(),
            new UmbrellaHasNoGraph(),
            new KeyNameIsLowerCase(),
            new CurrentAndVersionsComeTogether(),
            new LabelsRiseWithKeys(),
            new WorkflowHasVersionsOrAGraph(),
            new VersionBelongsToOneUmbrella(),
            new FacadeCanImplementTheUmbrella(),
            new BaseIsALowerVersion(),
            new StepIsAClassWithinReach(),
            new StepHasOneExecute(),
            new StepReturnsRecords(),
            new OutcomeIsWithinReach(),
            new PayloadCanBeStored(),
            new AwaitIsASealedInterfaceOfRecords(),
            new RetryNumbersAreInRange());

    /** What holds of graphs: PSL2xx, PSL308, PSL309 and PSL4xx. */
    private static final List<Rule> GRAPHS = List.of(
            new GraphHasNoCycle(),
            new EveryNodeIsReached(),
            new EveryOutcomeLeadsSomewhere(),
            new EveryTransitionIsOnAnOutcome(),
            new EveryOutcomeHasOneTransition(),
            new EveryProducerIsClear(),
            new TargetsAreDistinct(),
            new GraphStartsAtANode(),
            new EveryTargetIsANodeOrAnEnd(),
            new EveryDurationIsReadable(),
            new EveryDateIsReadable(),
            new EveryOmissionLeavesSomethingOut(),
            new CompensateIsSupplied(),
            new EveryEventHasOneAwait(),
            new EveryParameterHasASource(),
            new EveryParameterIsSuppliedOnEveryPath(),
            new EveryParameterHasOneSource(),
            new OptionalIsForWhatMayBeMissing(),
            new EverySourceComesBefore(),
            new NextInputFitsTheWorkflow());

    /** What holds of released versions: PSL5xx. */
    private static final List<Rule> RELEASES = List.of(
            new ReleasedGraphIsUnchanged(),
            new ReleasedPayloadsStillRead(),
            new ReleasedVersionStaysUntilRetired(),
            new LabelRisesWithTheChange(),
            new VersionIsNotOverdue(),
            new ReleaseFileIsReadable());

    /** What holds of moving instances between versions: PSL6xx. */
    private static final List<Rule> MIGRATIONS = List.of(
            new MigrationLeadsToAnotherVersion(),
            new MigrationNamesWhereInstancesRest(),
            new MoveLeadsToANode(),
            new NodeMovesOnceOrStays(),
            new EveryRestingNodeMovesOrStays(),
            new WhatRestsTogetherGoesOnTogether(),
            new NothingRunsTwice(),
            new EveryMoveHasItsData(),
            new ConverterSuppliesWhatIsNeeded(),
            new ConverterIsSupplied());

    private static final List<Rule> ALL = Stream.of(DECLARATIONS, GRAPHS, RELEASES, MIGRATIONS)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Every rule, once. */
    public static List<Rule> all() {
        return ALL;
    }
}
