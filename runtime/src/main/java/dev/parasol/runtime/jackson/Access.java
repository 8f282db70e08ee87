package dev.parasol.runtime.jackson;

import tools.jackson.databind.ObjectMapper;

/** Whether Jackson may look into a payload's class at all. */
final class Access {

    private Access() {}

    /** What to add to a module that keeps its payloads closed; empty where nothing is in the way. */
    static String hint(Class<?> payload) {
        Module module = payload.getModule();
        return module.isOpen(payload.getPackageName(), ObjectMapper.class.getModule())
                ? ""
                : "; add \"opens %s to tools.jackson.databind;\" to the module-info of %s"
                        .formatted(payload.getPackageName(), module.getName());
    }
}
