package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does is tested on an empty one of each kind. */
@ParameterizedClass
@EnumSource
abstract class StoreContract {

    @Parameter
    private Backend backend;

    @TempDir
    private Path folder;

    Backend.Home home;
    Store store;

    @BeforeEach
    void open() {
        home = backend.home(folder);
        store = home.open();
    }

    @AfterEach
    void close() {
        store.close();
        home.close();
    }
}
