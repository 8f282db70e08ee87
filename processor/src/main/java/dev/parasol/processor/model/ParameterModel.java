package dev.parasol.processor.model;

import java.util.Optional;

/**
 * A parameter of {@code execute} or {@code compensate}.
 *
 * @param name its name in the source, or {@code arg0} from a class file
 * @param type what it takes, as source code writes it in full, the {@code Optional} taken off
 * @param display the same as messages say it
 * @param source how generated code refers to it: a class literal's text for the erased type ({@code java.util.List})
 * @param erased the class or interface that it erases to; absent for a primitive or an array
 * @param optional whether it is taken as {@code Optional}
 * @param context whether it is the {@code StepContext}
 */
public record ParameterModel(
        String name,
        String type,
        String display,
        String source,
        Optional<TypeName> erased,
        boolean optional,
        boolean context,
        Origin origin) {}
