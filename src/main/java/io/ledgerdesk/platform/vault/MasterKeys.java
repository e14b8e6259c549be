package io.ledgerdesk.platform.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The master key in use and those before it, which are still needed where something is wrapped by
 * them.
 */
public record MasterKeys(MasterKey current, List<MasterKey> previous) {

    public MasterKeys {
        previous = List.copyOf(previous);
    }

    Optional<MasterKey> find(String id) {
        return Stream.concat(Stream.of(current), previous.stream())
                .filter(key -> key.id().equals(id))
                .findFirst();
    }
}
