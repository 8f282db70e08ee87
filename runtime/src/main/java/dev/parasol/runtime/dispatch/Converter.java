package dev.parasol.runtime.dispatch;

/**
 * Supplies an outcome that the version which an instance comes from has not recorded. Generated as a call of the user's
 * converter method.
 *
 * @param <T> the outcome
 */
@FunctionalInterface
public interface Converter<T> {

    /**
     * The outcome, from what the old version has recorded.
     *
     * @throws Exception what the user's method throws
     */
    T convert(Arguments arguments) throws Exception;
}
