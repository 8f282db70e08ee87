package com.acme;

/** No workflow. */
public final class Texts {
    private Texts() {}
}
