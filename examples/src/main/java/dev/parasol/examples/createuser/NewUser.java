package dev.parasol.examples.createuser;

/** What a user is created from. */
public record NewUser(String name, String email) {}
