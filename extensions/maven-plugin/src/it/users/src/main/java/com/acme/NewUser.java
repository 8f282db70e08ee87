package com.acme;

public record NewUser(String name) {}
