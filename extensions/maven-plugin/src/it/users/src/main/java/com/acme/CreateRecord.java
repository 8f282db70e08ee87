package com.acme;

import dev.parasol.Step;

@Step
public final class CreateRecord {
    public record Created(String userId) {}

    public Created execute(NewUser input) {
        return new Created("created-" + input.name());
    }
}
