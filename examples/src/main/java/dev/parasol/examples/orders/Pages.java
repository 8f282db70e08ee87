package dev.parasol.examples.orders;

import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The orders that a query finds, a page at a time: each begins after the run that the page before ended with. */
record Pages(OrderProcessingFacade processing, InstanceQuery query) implements Iterable<List<Instance>> {

    private static final int SIZE = 1_000;

    @Override
    public Iterator<List<Instance>> iterator() {
        return new Iterator<>() {
            private List<Instance> next = processing.list(query.limit(SIZE));

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<Instance> next() {
                if (next.isEmpty()) {
                    throw new NoSuchElementException("the page before was the last");
                }
                List<Instance> page = next;
                next = processing.list(
                        query.limit(SIZE).after(page.get(page.size() - 1).runId()));
                return page;
            }
        };
    }
}
