package dev.parasol.benchmarks.shapes;

/** Work of one kind. */
interface Shape {

    /** What a table calls it. */
    String name();

    /** Does the work, and says what it has measured. */
    String measure(Place place) throws Exception;
}
