package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.StepInvoker;

/** A step that is ready to be called. */
record StepCall(StepInvoker invoker, Object step) {}
