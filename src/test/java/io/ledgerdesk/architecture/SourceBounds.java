package io.ledgerdesk.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rule 10: files that fit a few screens, folders that fit a glance, trees that are not deep. */
final class SourceBounds {
    static final int LINES = 250;
    static final int FILES = 14;
    static final int LEVELS = 4;

    private SourceBounds() {}

    /**
     * What is out of bounds, in words that say how to mend it; empty if nothing is.
     *
     * @param root of the sources, such as {@code src/main/java}
     */
    static List<String> offences(Path root) {
        List<Path> files = javaFiles(root);
        return Stream.of(tooLong(files), tooFull(files), tooDeep(root, files))
                .flatMap(offences -> offences)
                .toList();
    }

    private static Stream<String> tooLong(List<Path> files) {
        return files.stream()
                .filter(file -> lines(file) > LINES)
                .map(file ->
                        "%s has %d lines: split it by capability, %d at most"
                                .formatted(file, lines(file), LINES));
    }

    private static Stream<String> tooFull(List<Path> files) {
        return files.stream()
                .collect(groupingBy(Path::getParent, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > FILES)
                .map(folder ->
                        "%s holds %d files: give a part of them a folder, %d at most"
                                .formatted(folder.getKey(), folder.getValue(), FILES));
    }

    private static Stream<String> tooDeep(Path root, List<Path> files) {
        int deepest = Desk.BASE.split("\\.", -1).length + LEVELS;
        return files.stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> root.relativize(folder).getNameCount() > deepest)
                .map(folder ->
                        "%s lies too deep: move it up, %d levels below the base package at"
                                        .formatted(folder, LEVELS)
                                + " most");
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
