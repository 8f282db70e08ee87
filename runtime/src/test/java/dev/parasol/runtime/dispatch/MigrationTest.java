package dev.parasol.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.ParameterSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private record Price(int cents) {}

    private interface Orders {}

    @Test
    void aDispatcherShowsMigrationsInTheOrderOfTheSource() {
        Migration up = Migration.from(1).to(2).move("a.Old", "a.New").stay("a.Legacy");
        Migration down = Migration.from(2).to(1);
        Dispatcher<String> dispatcher = Dispatcher.of(Orders.class, String.class)
                .migration(up)
                .migration(down)
                .build();
        assertThat(dispatcher.migrations()).containsExactly(up, down);
    }

    @Test
    void whatIsAddedLeavesTheMigrationBeforeAsItWas() {
        Migration empty = Migration.from(1).to(2);
        Migration filled = empty.move("a.Old", "a.New").stay("a.Legacy");
        assertThat(empty.moves()).isEmpty();
        assertThat(empty.staying()).isEmpty();
        assertThat(filled.moves()).isEqualTo(Map.of("a.Old", "a.New"));
        assertThat(filled.staying()).containsExactly("a.Legacy");
    }

    @Test
    void aSupplyKeepsItsTypeUpToTheConverter() throws Exception {
        List<ParameterSource> parameters = List.of(new ParameterSource.Input(false));
        Migration.Supply<Price> supply =
                new Migration.Supply<>("a.Pricing", Price.class, parameters, arguments -> new Price(7));
        Migration migration = Migration.from(1)
                .to(2)
                .supply(supply.node(), supply.outcome(), supply.parameters(), supply.converter());
        assertThat(migration.supplies()).containsExactly(supply);
        Price made = supply.outcome().cast(supply.converter().convert(new NoArguments()));
        assertThat(made).isEqualTo(new Price(7));
    }
}
