package com.acme;

import dev.parasol.Await;

/** What a clerk decides. */
@Await
public sealed interface Decision {
  record Granted(String by) implements Decision {}

  record Refused(String by) implements Decision {}
}
