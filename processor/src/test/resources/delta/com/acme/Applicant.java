package com.acme;

public record Applicant(String name, int income) {}
