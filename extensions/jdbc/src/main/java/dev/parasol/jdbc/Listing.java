package dev.parasol.jdbc;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.StoredRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists runs. What a query alone does not tell, as where its page begins and which attribute is rare, is looked up first. */
record Listing(Connection connection) {

    private static final int MANY = 1_000;

    List<StoredRun> list(InstanceQuery query) throws SQLException {
        Optional<Sql> sql = sql(query);
        return sql.isEmpty() ? List.of() : Rows.all(connection, sql.get(), RunRow::stored);
    }

    /** The query as SQL; empty if it is to go on after a run that is not there, or if no run can match. */
    Optional<Sql> sql(InstanceQuery query) throws SQLException {
        Optional<Place> after = query.after().isEmpty()
                ? Optional.empty()
                : Rows.first(connection, RunSql.place(query.after().get()), Place::read);
        boolean bySection = QuerySql.goesBySection(query);
        List<Section> sections = bySection ? Section.of(query, connection) : List.of();
        boolean goesOn = query.after().isEmpty() || after.isPresent();
        if (!goesOn || (bySection && sections.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(QuerySql.of(query, after, rarestFirst(AttributeRow.of(query.attributes())), sections));
    }

    private List<AttributeRow> rarestFirst(List<AttributeRow> attributes) throws SQLException {
        if (attributes.size() < 2) {
            return attributes;
        }
        Map<AttributeRow, Integer> counts = new HashMap<>();
        for (AttributeRow attribute : attributes) {
            counts.put(attribute, countUpToMany(attribute));
        }
        return attributes.stream().sorted(Comparator.comparing(counts::get)).toList();
    }

    private int countUpToMany(AttributeRow attribute) throws SQLException {
        Sql count = Sql.of(
                "SELECT COUNT(*) FROM (SELECT 1 FROM parasol_attribute WHERE name = ? AND value = ? LIMIT " + MANY
                        + ") AS few",
                attribute.name(),
                attribute.value());
        return Rows.first(connection, count, row -> row.getInt(1)).orElse(0);
    }
}
