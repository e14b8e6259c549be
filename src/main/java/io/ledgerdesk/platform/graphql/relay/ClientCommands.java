package io.ledgerdesk.platform.graphql.relay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.eventstore.wire.CanonicalJson;
import io.ledgerdesk.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes with every command that a mutation sends; to be asked at once, as the field is. */
public final class ClientCommands {
    /** By which road a client's program comes. */
    public static final String CHANNEL = "API";

    private static final JsonMapper MAPPER = new JsonMapper();

    private ClientCommands() {}

    /**
     * A caller's command, on the newest state, within what the caller may do.
     *
     * @param key absent if the client gave no id of the command
     */
    public static CommandRequest of(Caller caller, Object command, @Nullable InputKey key) {
        return new CommandRequest(
                        caller.tenant(),
                        caller.actor(),
                        CHANNEL,
                        command,
                        key,
                        null,
                        null,
                        null,
                        UuidCreator.getTimeOrderedEpoch(),
                        null)
                .within(caller.authority());
    }

    /**
     * By what the second arrival of the mutation is recognised: the client's id of the command, and
     * the mutation with its argument {@code input} in one spelling.
     *
     * @param commandId a UUID; absent if the client gave none
     */
    public static @Nullable InputKey key(@Nullable String commandId) {
        return commandId == null ? null : new InputKey(UUID.fromString(commandId), sent());
    }

    private static String sent() {
        Map<String, Object> sent = Map.of(CurrentField.name(), CurrentField.argument("input"));
        return new String(CanonicalJson.bytes(MAPPER.valueToTree(sent)), StandardCharsets.UTF_8);
    }
}
