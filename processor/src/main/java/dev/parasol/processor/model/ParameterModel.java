package dev.parasol.processor.model;

/**
 * A parameter of {@code execute} or {@code compensate}.
 *
 * @param name its name in the source, or {@code arg0} from a class file
 * @param type what it takes, as source code writes it in full, the {@code Optional} taken off
 * @param display the same as messages say it
 * @param source how generated code refers to it: a class literal's text for the erased type ({@code java.util.List})
 * @param optional whether it is taken as {@code Optional}
 * @param context whether it is the {@code StepContext}
 */
public record ParameterModel(
        String name, String type, String display, String source, boolean optional, boolean context, Origin origin) {}
