package dev.parasol.examples;

import java.util.Arrays;

/** Runs examples one after the other. */
public final class Demo {
    private Demo() {}

    /** Takes the names of the examples, with commas in between. */
    public static void main(String[] arguments) {
        Arrays.stream(String.join(",", arguments).split(",", -1))
                .map(Example::named)
                .forEach(Demo::run);
    }

    private static void run(Example example) {
        System.out.printf("== %s: %s%n", example.name(), example.about());
        example.run(System.out);
        System.out.println();
    }
}
