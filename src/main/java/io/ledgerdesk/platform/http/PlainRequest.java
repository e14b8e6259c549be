package io.ledgerdesk.platform.http;

import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Multi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as an endpoint sees it.
 *
 * @param path values of the path's named parts
 * @param query the first value of each parameter
 * @param length of the body in bytes, where the client says it; -1 where not
 * @param body read only as fast as it is asked for; to be subscribed to once, or not at all
 */
public record PlainRequest(
        Caller caller,
        Map<String, String> path,
        Map<String, String> query,
        long length,
        Multi<byte[]> body) {
    public PlainRequest {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** A parameter's value; null if it is not given. */
    public @Nullable String parameter(String name) {
        return query.get(name);
    }
}
