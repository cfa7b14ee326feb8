package org.ibcm.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with models, forms and message templates, and the Java package that mirrors it. */
record Project(Path root, String basePackage) {

    static final Project IBCM = new Project(Path.of(""), "org.ibcm");

    List<Path> processes() {
        return files("processes", ".bpmn");
    }

    List<Path> decisions() {
        return files("processes", ".dmn");
    }

    List<Path> forms() {
        return files("forms", ".form");
    }

    Optional<Path> form(String id) {
        return forms().stream().filter(form -> idOf(form).equals(id)).findFirst();
    }

    Optional<Path> decision(String id) {
        return decisions().stream()
                .filter(decision -> idOf(decision).equals(id))
                .findFirst();
    }

    Optional<Path> process(String id) {
        return processes().stream().filter(process -> idOf(process).equals(id)).findFirst();
    }

    /** In every language. */
    boolean hasTemplate(String name) {
        Path templates = root.resolve("src/main/resources/notification");
        return Stream.of("en", "ar")
                .allMatch(language -> Files.exists(templates.resolve(name + "." + language + ".txt")));
    }

    /** The class of constants that mirrors a process: {@code processes/room/room-request.bpmn} → {@code room.process.RoomRequest}. */
    Optional<Class<?>> constants(Path process) {
        return mirror(process, "");
    }

    Optional<Class<?>> test(Path process) {
        return mirror(process, "ProcessTest");
    }

    private Optional<Class<?>> mirror(Path process, String suffix) {
        String module = process.getParent().getFileName().toString();
        String name = basePackage + "." + module + ".process." + pascalCase(idOf(process)) + suffix;
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String pascalCase(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    static JsonNode read(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(form + " is not JSON", e);
        }
    }

    /** Keys of all fields of a form, in groups too. */
    static Set<String> keys(JsonNode component) {
        Set<String> keys = new HashSet<>();
        if (component.hasNonNull("key")) {
            keys.add(component.get("key").asText());
        }
        component.path("components").forEach(child -> keys.addAll(keys(child)));
        return keys;
    }

    private List<Path> files(String folder, String ending) {
        Path start = root.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
