package dev.parasol.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.read.Environment;
import dev.parasol.processor.read.Messages;
import dev.parasol.processor.read.Sources;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private final List<String> said = new ArrayList<>();
    private final Reporting reporting = new Reporting(
            new Environment(nothing(Elements.class), nothing(Types.class), new Sources()), new Messages(listening()));

    @Test
    void asksToReportWhatIsNoMistakeOfTheUsers() {
        reporting.guard("com.acme.Greeting", () -> {
            throw new IllegalStateException("no such node");
        });

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("ERROR com.acme.Greeting: internal error, please report: "
                        + "java.lang.IllegalStateException: no such node")
                .contains("ReportingTest");
    }

    @Test
    void saysAnErrorOnce() {
        reporting.error("com.acme.Greeting", "cannot write");
        reporting.error("com.acme.Greeting", "cannot write");
        reporting.error("com.acme.Parting", "cannot write");

        assertThat(said)
                .containsExactly("ERROR com.acme.Greeting: cannot write", "ERROR com.acme.Parting: cannot write");
    }

    private Messager listening() {
        return (Messager) Proxy.newProxyInstance(
                Messager.class.getClassLoader(), new Class<?>[] {Messager.class}, (proxy, method, arguments) -> {
                    said.add(arguments[0] + " " + arguments[1]);
                    return null;
                });
    }

    /** A compiler that knows no type. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
