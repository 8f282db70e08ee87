package dev.parasol.jdbc;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query as SQL that reads from an index in the order that is asked for, so that it stops at the limit.
 *
 * <p>Four indexes can lead. That of the key, else that of an attribute, leads to few runs; what else is asked for is
 * hidden from the planner behind {@code COALESCE}, which has no index, so that it cannot choose a wider one for want of
 * statistics. Else there are branches, each in order and up to the limit: one a section where a workflow or a version is
 * asked for, else one a status.
 */
final class QuerySql {

    /** SQLite takes 500. */
    private static final int MOST_BRANCHES = 200;

    private static final String ORDER = " ORDER BY r.started_at DESC, r.n DESC LIMIT ";
    /** No EXISTS, which a planner may turn round and begin with. */
    private static final String HAS_ATTRIBUTE = "1 = (SELECT COUNT(*) FROM parasol_attribute a"
            + " WHERE a.name = ? AND a.value = ? AND a.started_at = r.started_at AND a.run = r.n)";

    private final InstanceQuery query;
    private final Optional<Place> after;
    private final List<AttributeRow> attributes;

    private QuerySql(InstanceQuery query, Optional<Place> after, List<AttributeRow> attributes) {
        this.query = query;
        this.after = after;
        this.attributes = new ArrayList<>(attributes);
    }

    /**
     * A query as SQL.
     *
     * @param after where the page before ended
     * @param attributes those of the query, the rarest first
     * @param sections where it {@link #goesBySection}, those that it is about
     */
    static Sql of(InstanceQuery query, Optional<Place> after, List<AttributeRow> attributes, List<Section> sections) {
        QuerySql sql = new QuerySql(query, after, attributes);
        if (query.key().isPresent()) {
            return sql.byKey(query.key().get());
        }
        if (!sql.attributes.isEmpty()) {
            return sql.byAttribute();
        }
        return goesBySection(query) ? sql.bySection(sections) : sql.byStatus();
    }

    static boolean goesBySection(InstanceQuery query) {
        return query.key().isEmpty()
                && query.attributes().isEmpty()
                && (query.workflow().isPresent() || query.version().isPresent());
    }

    private Sql byKey(String key) {
        Branch branch = new Branch("parasol_run r").where("r.business_key = ?", key);
        narrow(branch, "r.started_at", "r.n");
        hideRest(branch);
        return branch.sql(ORDER + query.limit());
    }

    private Sql byAttribute() {
        AttributeRow first = attributes.remove(0);
        Branch branch = new Branch("parasol_attribute f JOIN parasol_run r ON r.n = f.run")
                .where("f.name = ?", first.name())
                .where("f.value = ?", first.value());
        narrow(branch, "f.started_at", "f.run");
        hideRest(branch);
        return branch.sql(" ORDER BY f.started_at DESC, f.run DESC LIMIT " + query.limit());
    }

    private Sql byStatus() {
        return merged(statuses().stream().map(this::inStatus).toList());
    }

    private Sql bySection(List<Section> sections) {
        List<Sql> branches = sections.stream().map(this::inSection).toList();
        while (branches.size() > MOST_BRANCHES) {
            branches = groups(branches).map(this::merged).toList();
        }
        return merged(branches);
    }

    private static Stream<List<Sql>> groups(List<Sql> branches) {
        return IntStream.iterate(0, first -> first < branches.size(), first -> first + MOST_BRANCHES)
                .mapToObj(first -> branches.subList(first, Math.min(first + MOST_BRANCHES, branches.size())));
    }

    private Sql merged(List<Sql> branches) {
        String text = branches.stream().map(Sql::text).collect(Collectors.joining(") AS b UNION ALL SELECT * FROM ("));
        return new Sql(
                "SELECT * FROM (" + text + ") AS b ORDER BY started_at DESC, n DESC LIMIT " + query.limit(),
                branches.stream().map(Sql::values).flatMap(Collection::stream).toList());
    }

    private Collection<Status> statuses() {
        return query.statuses().isEmpty() ? EnumSet.allOf(Status.class) : query.statuses();
    }

    private Sql inStatus(Status status) {
        return inOrder(new Branch("parasol_run r").where("r." + RunSql.STATUS + " = ?", status.name()));
    }

    private Sql inSection(Section section) {
        return inOrder(new Branch("parasol_run r")
                .where("r.workflow = ?", section.workflow())
                .where("r.version = ?", section.version())
                .where("r.status = ?", section.status()));
    }

    private Sql inOrder(Branch branch) {
        narrow(branch, "r.started_at", "r.n");
        return branch.sql(ORDER + query.limit());
    }

    private void narrow(Branch branch, String startedAt, String n) {
        query.startedBefore().ifPresent(moment -> branch.where(startedAt + " < ?", Nanos.nearest(moment)));
        query.startedAfter().ifPresent(moment -> branch.where(startedAt + " > ?", Nanos.nearest(moment)));
        after.ifPresent(place -> branch.where("(" + startedAt + ", " + n + ") < (?, ?)", place.startedAt(), place.n()));
    }

    private void hideRest(Branch branch) {
        query.workflow().ifPresent(workflow -> branch.where("COALESCE(r.workflow, '') = ?", workflow));
        query.version().ifPresent(version -> branch.where("COALESCE(r.version, 0) = ?", version));
        if (!query.statuses().isEmpty()) {
            String anyOf =
                    String.join(", ", Collections.nCopies(query.statuses().size(), "?"));
            branch.where(
                    "COALESCE(r.status, '') IN (" + anyOf + ")",
                    query.statuses().stream().map(Status::name).toArray());
        }
        attributes.forEach(attribute -> branch.where(HAS_ATTRIBUTE, attribute.name(), attribute.value()));
    }

    /** One SELECT under construction. */
    private static final class Branch {

        private final String from;
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Branch(String from) {
            this.from = from;
        }

        Branch where(String condition, Object... its) {
            conditions.add(condition);
            Collections.addAll(values, its);
            return this;
        }

        Sql sql(String order) {
            return new Sql(
                    "SELECT " + RunRow.STORED + ", r.n AS n FROM " + from + " WHERE " + String.join(" AND ", conditions)
                            + order,
                    values);
        }
    }
}
