package dev.parasol.runtime.definition;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object; what is missing or of the wrong kind is told by its place, as in {@code nodes[1].step}. */
final class Members {

    private final JsonNode object;
    private final String place;

    Members(JsonNode object, String place) {
        this.object = object;
        this.place = place;
        if (!object.isObject()) {
            throw new IllegalArgumentException((place.isEmpty() ? "the document" : place) + " is no object");
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        return required(name, findText(name));
    }

    Optional<String> findText(String name) {
        return find(name, JsonNode::isString, "text").map(JsonNode::stringValue);
    }

    int integer(String name) {
        return required(name, find(name, JsonNode::isInt, "whole number").map(JsonNode::intValue));
    }

    Optional<Integer> findInteger(String name) {
        return find(name, JsonNode::isInt, "whole number").map(JsonNode::intValue);
    }

    Optional<Double> findNumber(String name) {
        return find(name, JsonNode::isNumber, "number").map(JsonNode::doubleValue);
    }

    boolean flag(String name) {
        return find(name, JsonNode::isBoolean, "boolean")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** A text that is turned into something else, such as a duration. */
    <T> Optional<T> find(String name, Function<String, T> parse) {
        return findText(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(at(name) + " is \"" + text + "\": " + e.getMessage(), e);
            }
        });
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            require(item.isString(), at(name) + "[" + texts.size() + "] is no text");
            texts.add(item.stringValue());
        }
        return texts;
    }

    Optional<Members> findObject(String name) {
        return Optional.ofNullable(object.get(name)).map(member -> new Members(member, at(name)));
    }

    <T> List<T> objects(String name, Function<Members, T> read) {
        List<T> objects = new ArrayList<>();
        for (JsonNode item : items(name)) {
            objects.add(read.apply(new Members(item, at(name) + "[" + objects.size() + "]")));
        }
        return objects;
    }

    Map<String, String> textByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        object.propertyNames().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** The place of a member, or of the object itself for an empty name. */
    String at(String name) {
        return place.isEmpty() || name.isEmpty() ? place + name : place + "." + name;
    }

    private List<JsonNode> items(String name) {
        return find(name, JsonNode::isArray, "array")
                .map(array -> List.copyOf(array.values()))
                .orElse(List.of());
    }

    private Optional<JsonNode> find(String name, Function<JsonNode, Boolean> isKind, String kind) {
        Optional<JsonNode> member = Optional.ofNullable(object.get(name));
        member.ifPresent(value -> require(isKind.apply(value), at(name) + " is no " + kind));
        return member;
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(at(name) + " is missing"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
