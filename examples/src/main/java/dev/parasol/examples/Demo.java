package dev.parasol.examples;

import dev.parasol.examples.createuser.CreateUserExample;
import dev.parasol.examples.onboarding.OnboardingExample;

/** Runs the examples one after the other. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        System.out.println("== createuser: two versions side by side");
        CreateUserExample.run(System.out);
        System.out.println();
        System.out.println("== onboarding: which version a tenant gets");
        OnboardingExample.run(System.out);
    }
}
