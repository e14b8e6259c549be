package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names in a tenant's folders, in order. Blocks. */
final class StoredNames {
    private static final int FOLDER_DIGITS = 6;

    private StoredNames() {}

    static String folder(UUID id) {
        return id.toString().substring(0, FOLDER_DIGITS);
    }

    static List<UUID> list(Path tenant, @Nullable UUID after, int most) {
        List<UUID> found = new ArrayList<>();
        try {
            for (String folder : folders(tenant, after)) {
                found.addAll(first(tenant.resolve(folder), after, most - found.size()));
                if (found.size() == most) {
                    break;
                }
            }
            return found;
        } catch (IOException e) {
            throw new Fault(
                    "FILE_STORE_UNAVAILABLE",
                    "the folder " + tenant + " cannot be listed: " + e,
                    e);
        }
    }

    private static List<String> folders(Path tenant, @Nullable UUID after) throws IOException {
        if (!Files.isDirectory(tenant)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(tenant)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> after == null || name.compareTo(folder(after)) >= 0)
                    .sorted()
                    .toList();
        }
    }

    /** Never more names in memory than are wanted, however many there are. */
    private static List<UUID> first(Path folder, @Nullable UUID after, int most)
            throws IOException {
        TreeSet<String> first = new TreeSet<>();
        try (Stream<Path> names = Files.list(folder)) {
            names.map(path -> path.getFileName().toString())
                    .filter(name -> after == null || name.compareTo(after.toString()) > 0)
                    .filter(name -> parse(name).isPresent())
                    .forEach(name -> {
                        first.add(name);
                        if (first.size() > most) {
                            first.pollLast();
                        }
                    });
        }
        return first.stream().map(UUID::fromString).toList();
    }

    static Optional<UUID> parse(String name) {
        try {
            UUID id = UUID.fromString(name);
            return id.toString().equals(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
