package dev.parasol.benchmarks.peers.compile;

import dev.parasol.benchmarks.compile.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** MapStruct: mappers between records that hold lists of others. */
public final class MapStruct implements Generator {

    private static final int MAPPERS = 4;

    private static final String RECORD = """
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.List;

            public record %s(
                    String id, String buyer, int number, long weight, BigDecimal price, Instant at, Kind kind,
                    List<%s> parts) {
                public enum Kind { SMALL, LARGE }

                public record %s(String article, int count, %s price, Kind kind) {}
            }
            """;
    private static final String MAPPER = """
            import java.util.List;
            import org.mapstruct.Mapper;

            @Mapper
            public interface Mapper%1$d {
                View%1$d view(Entity%1$d entity);

                Entity%1$d entity(View%1$d view);

                List<View%1$d> views(List<Entity%1$d> entities);

                List<Entity%1$d> entities(List<View%1$d> views);
            }
            """;

    @Override
    public String name() {
        return "MapStruct";
    }

    @Override
    public List<Path> write(Path folder, int units) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (int mapper = 0; mapper < MAPPERS; mapper++) {
            sources.put("Entity" + mapper, RECORD.formatted("Entity" + mapper, "Line", "Line", "long"));
            sources.put("View" + mapper, RECORD.formatted("View" + mapper, "Row", "Row", "String"));
            sources.put("Mapper" + mapper, MAPPER.formatted(mapper));
        }
        return Units.write(folder, units, sources);
    }

    @Override
    public String classPath() {
        return Units.path("org/mapstruct/mapstruct");
    }

    @Override
    public String processorPath() {
        return Units.path("org/mapstruct");
    }
}
