package dev.parasol;

/**
 * An outcome that says what the next run starts with at {@link ContinueAsNew}.
 *
 * <pre>{@code
 * record Page(int number) {}
 * record Fetched(int page) implements NextInput<Page> {
 *   public Page nextInput() { return new Page(page + 1); }
 * }
 * }</pre>
 *
 * @param <I> the workflow's input
 */
public interface NextInput<I> {

    /** The next run's input. */
    I nextInput();
}
