package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.platform.graphql.relay.GlobalId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a message or a note as a client may have come to know it: the global one of a
 * conversation, or the bare one in an event's data.
 */
public final class WrittenId {
    private static final Set<String> KINDS = Set.of("message", "note");
    private static final Pattern BARE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private WrittenId() {}

    /** What the text stands for; empty if it can be neither a message nor a note. */
    public static Optional<UUID> parse(String text) {
        return BARE.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : GlobalId.parse(text).filter(id -> KINDS.contains(id.kind())).map(GlobalId::value);
    }
}
