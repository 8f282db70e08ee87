package com.acme;

/** An order. */
public record Order(String item) {}
