package dev.parasol.runtime.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.Order;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void saysWhatToAddToAModuleThatKeepsItsPayloadsClosed() {
        assertThat(Access.hint(String.class))
                .isEqualTo("; add \"opens java.lang to tools.jackson.databind;\" to the module-info of java.base");
    }

    @Test
    void saysNothingWhereNothingIsInTheWay() {
        assertThat(Access.hint(Order.class)).isEmpty();
    }
}
