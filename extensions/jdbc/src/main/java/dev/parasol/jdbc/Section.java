package dev.parasol.jdbc;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of one workflow's version in one status. There are few sections, however many runs are in one. */
record Section(String workflow, int version, String status) {

    private static final String NEXT = "SELECT workflow, version, status FROM parasol_run"
            + " WHERE (workflow, version, status) > (?, ?, ?) ORDER BY workflow, version, status LIMIT 1";

    private static Section read(ResultSet row) throws SQLException {
        return new Section(row.getString(1), row.getInt(2), row.getString(3));
    }

    /** The sections that a query is about, found by one look at the index each. */
    static List<Section> of(InstanceQuery query, Connection connection) throws SQLException {
        List<Section> all = new ArrayList<>();
        Optional<Section> next = new Section(query.workflow().orElse(""), Integer.MIN_VALUE, "").after(connection);
        while (next.isPresent() && next.get().mayBeBeforeOneOf(query)) {
            Section section = next.get();
            if (section.isOf(query)) {
                all.add(section);
            }
            next = section.beforeNextOf(query).after(connection);
        }
        return all;
    }

    private Optional<Section> after(Connection connection) throws SQLException {
        return Rows.first(connection, next(), Section::read);
    }

    /** The section that comes next. */
    Sql next() {
        return Sql.of(NEXT, workflow, version, status);
    }

    private boolean mayBeBeforeOneOf(InstanceQuery query) {
        return query.workflow().isEmpty() || query.workflow().get().equals(workflow);
    }

    private boolean isOf(InstanceQuery query) {
        return (query.version().isEmpty() || query.version().getAsInt() == version)
                && (query.statuses().isEmpty() || query.statuses().contains(Status.valueOf(status)));
    }

    /** Where the next section of a query cannot come before. */
    private Section beforeNextOf(InstanceQuery query) {
        if (query.version().isEmpty() || query.version().getAsInt() == version) {
            return this;
        }
        int wanted = query.version().getAsInt();
        return version < wanted ? new Section(workflow, wanted, "") : new Section(workflow, Integer.MAX_VALUE, "~");
    }
}
