package dev.parasol.benchmarks.waiting;

/** An input of the usual size. */
public record Application(String applicant, String purpose, int amount) {

    static Application of(String applicant) {
        return new Application(applicant, "a machine that is needed for the second production line", 12_500);
    }
}
