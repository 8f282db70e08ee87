package dev.parasol.examples.onboarding;

/** Who is being onboarded. */
public record Tenant(String name, int contacts) {}
