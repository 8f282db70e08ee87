package com.acme;

import dev.parasol.Step;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds out more. */
@Step
public final class EnrichProfile {

  /** What was found out. */
  public record Enriched(String company) {}

  /** An enricher without state. */
  public EnrichProfile() {}

  /** Takes the company from the address. */
  public CompletionStage<Enriched> execute(NewUser input, CreateRecord.Created created) {
    return CompletableFuture.completedFuture(new Enriched(input.email().replaceAll(".*@", "")));
  }
}
