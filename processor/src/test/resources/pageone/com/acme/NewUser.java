package com.acme;

/** What a user is created from. */
public record NewUser(String name, String email) {}
