package dev.parasol.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.memory.MemoryStore;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where a store keeps things. Each home is empty at first and can be opened again and again. */
enum Backend {
    MEMORY {
        @Override
        Home home(Path folder) {
            MemoryStore kept = MemoryStore.create();
            return new Home(() -> kept, () -> {});
        }
    },
    SQLITE {
        @Override
        Home home(Path folder) {
            return new Home(() -> SqliteStore.open(folder.resolve("parasol.db")), () -> {});
        }
    },
    POSTGRES {
        @Override
        Home home(Path folder) {
            HikariDataSource pool = Server.pool(Server.freshSchema());
            return new Home(() -> PostgresStore.open(pool), pool::close);
        }
    };

    abstract Home home(Path folder);

    record Home(Supplier<Store> opening, Runnable closing) implements AutoCloseable {

        Store open() {
            return opening.get();
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
