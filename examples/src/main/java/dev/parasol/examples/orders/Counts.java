package dev.parasol.examples.orders;

import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many orders there are of each version and status, and how many of them a human has approved. */
record Counts(SortedMap<Row, Integer> orders, SortedMap<Row, Integer> approved) {

    record Row(int version, Status status) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return Comparator.comparingInt(Row::version)
                    .thenComparing(Row::status)
                    .compare(this, other);
        }
    }

    static Counts of(OrderProcessingFacade processing) {
        Counts counts = new Counts(new TreeMap<>(), new TreeMap<>());
        for (List<Instance> page : new Pages(processing, InstanceQuery.all())) {
            page.forEach(counts::add);
        }
        return counts;
    }

    private void add(Instance order) {
        Row row = new Row(order.version(), order.status());
        orders.merge(row, 1, Integer::sum);
        approved.merge(row, order.outcome(Approval.Approved.class).isPresent() ? 1 : 0, Integer::sum);
    }

    void print(PrintStream out) {
        orders.forEach((row, count) -> out.printf(
                Locale.ROOT,
                "  version %d  %-9s  %,6d, approved %,6d%n",
                row.version(),
                row.status(),
                count,
                approved.get(row)));
    }
}
