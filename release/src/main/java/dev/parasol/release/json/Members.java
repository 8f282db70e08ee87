package dev.parasol.release.json;

import dev.parasol.release.json.JsonValue.JsonNull;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of a JSON object. What is missing or of the wrong kind is a {@link JsonException} with its line, its column
 * and its path, as in {@code nodes[1].step}.
 */
public final class Members {

    private final JsonValue object;
    private final String path;
    private final Map<String, JsonValue> members;

    private Members(JsonValue object, String path, Map<String, JsonValue> members) {
        this.object = object;
        this.path = path;
        this.members = members;
    }

    static Members of(JsonValue value, String path) {
        if (!(value.content() instanceof Map<?, ?> map)) {
            throw new JsonException(value.place(), (path.isEmpty() ? "the document" : path) + " is no object");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put((String) name, (JsonValue) member));
        return new Members(value, path, members);
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    public String text(String name) {
        return required(name, findText(name));
    }

    public Optional<String> findText(String name) {
        return find(name, String.class, "text");
    }

    public int integer(String name) {
        return required(name, findInteger(name));
    }

    public Optional<Integer> findInteger(String name) {
        return findNumber(name).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw wrong(name, "is no whole number", e);
            }
        });
    }

    public Optional<BigDecimal> findNumber(String name) {
        return find(name, BigDecimal.class, "number");
    }

    public boolean flag(String name) {
        return find(name, Boolean.class, "boolean").orElse(false);
    }

    /** A text that is turned into something else, such as a date. */
    public <T> Optional<T> find(String name, Function<String, T> parse) {
        return findText(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw wrong(name, "is \"" + text + "\": " + e.getMessage(), e);
            }
        });
    }

    /** Texts; none where there is no such member. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item.content() instanceof String text)) {
                throw new JsonException(item.place(), at(name) + "[" + texts.size() + "] is no text");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    public Optional<Members> findObject(String name) {
        return find(name).map(member -> of(member, at(name)));
    }

    /** Objects; none where there is no such member. */
    public <T> List<T> objects(String name, Function<Members, T> read) {
        List<T> objects = new ArrayList<>();
        for (JsonValue item : items(name)) {
            objects.add(read.apply(of(item, at(name) + "[" + objects.size() + "]")));
        }
        return List.copyOf(objects);
    }

    /** The same, and the member has to be there. */
    public <T> List<T> requiredObjects(String name, Function<Members, T> read) {
        required(name, find(name));
        return objects(name, read);
    }

    /** All members, each a text. */
    public Map<String, String> textByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** That a member, or the object itself for an empty name, is not what it should be. */
    public JsonException wrong(String name, String how) {
        return new JsonException(find(name).orElse(object).place(), at(name) + " " + how);
    }

    private JsonException wrong(String name, String how, Exception cause) {
        return new JsonException(find(name).orElse(object).place(), at(name) + " " + how, cause);
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    private List<JsonValue> items(String name) {
        return find(name).map(member -> items(name, member)).orElse(List.of());
    }

    private List<JsonValue> items(String name, JsonValue member) {
        if (!(member.content() instanceof List<?> array)) {
            throw wrong(name, "is no array");
        }
        return array.stream().map(JsonValue.class::cast).toList();
    }

    private Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(member -> member.content() != JsonNull.NULL);
    }

    private <T> Optional<T> find(String name, Class<T> kind, String kindName) {
        Optional<JsonValue> member = find(name);
        member.filter(value -> !kind.isInstance(value.content())).ifPresent(value -> {
            throw wrong(name, "is no " + kindName);
        });
        return member.map(value -> kind.cast(value.content()));
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new JsonException(object.place(), at(name) + " is missing"));
    }
}
