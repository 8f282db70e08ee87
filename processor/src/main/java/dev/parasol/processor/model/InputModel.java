package dev.parasol.processor.model;

import java.util.List;

/**
 * What a workflow's instances are started with.
 *
 * @param payload the type: a record, a sealed interface of records, or what the user wrote instead
 * @param written whether the user wrote {@code input} at all
 */
public record InputModel(PayloadModel payload, boolean written) {

    public TypeName type() {
        return payload.type();
    }

    public boolean isNoInput() {
        return payload.type().equals(TypeName.NO_INPUT);
    }

    /** Whether a parameter of that type takes the input; none does where there is no input. */
    public boolean fits(String parameterType) {
        return !isNoInput() && payload.isA(parameterType);
    }

    public List<String> supertypes() {
        return payload.supertypes();
    }
}
