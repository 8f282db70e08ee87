package dev.parasol.jdbc.moved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Moved;
import dev.parasol.runtime.instance.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How every sale has to have ended: once, on the version that it says, and with nothing of the other. */
final class Ends {

    private final Shop shop;
    private long moved;
    private long stayed;

    Ends(Shop shop) {
        this.shop = shop;
    }

    long moved() {
        return moved;
    }

    long stayed() {
        return stayed;
    }

    void check(int number) {
        Instance sale = shop.sale(number);
        int version = sale.version();
        assertThat(version).as("version of %s", sale).isIn(1, 2);
        assertThat(sale.status()).as("%s", sale).isEqualTo(Status.COMPLETED);
        assertThat(sale.fingerprint())
                .as("graph of %s", sale)
                .isEqualTo(SaleDispatcher.dispatcher().definition(version).fingerprint());
        assertThat(sale.result()).as("%s", sale).containsExactly(result(number, version));
        assertThat(shown(sale.history())).as("history of %s", sale).isEqualTo(expected(version));
        assertThat(sale.history())
                .extracting(HistoryEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, version == 2 ? 5 : 4).boxed().toList());
        checkWork(sale);
        count(version);
    }

    private void count(int version) {
        if (version == 2) {
            moved++;
        } else {
            stayed++;
        }
    }

    private static Record result(int number, int version) {
        return version == 1 ? new Sale.HandOver.Gone(number) : new Sale.Bill.Billed(number, number * 7 % 1_009);
    }

    private static List<String> expected(int version) {
        List<String> expected = new ArrayList<>(List.of(What.STARTED + "", What.ENDED + " Sale$Accept"));
        if (version == 2) {
            expected.add(What.MOVED + " " + new Moved(1, 2, "ana", "sales are billed now"));
        }
        expected.add(What.EVENT_RECEIVED + " Approval");
        expected.add(What.ENDED + (version == 1 ? " Sale$HandOver" : " Sale$Bill"));
        return expected;
    }

    private static List<String> shown(List<HistoryEntry> history) {
        return history.stream()
                .map(entry -> entry.what()
                        + entry.node()
                                .map(name -> name.replace("dev.parasol.jdbc.moved.", " "))
                                .orElse("")
                        + entry.moved().map(moved -> " " + moved).orElse(""))
                .toList();
    }

    /** The last step of the version that it ended on has run once, and that of the other one not at all. */
    private void checkWork(Instance sale) {
        int other = 3 - sale.version();
        assertThat(shop.work().times(sale.version(), sale.key()))
                .as("what %s did", sale)
                .isEqualTo(1);
        assertThat(shop.work().times(other, sale.key()))
                .as("what %s did on version %s", sale, other)
                .isZero();
    }
}
