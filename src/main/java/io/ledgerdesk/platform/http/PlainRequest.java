package io.ledgerdesk.platform.http;

import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Multi;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as an endpoint sees it.
 *
 * @param path values of the path's named parts
 * @param query the first value of each parameter
 * @param headers the first value of each, by name in lower case
 * @param length of the body in bytes, where the client says it; -1 where not
 * @param body read only as fast as it is asked for; to be subscribed to once, or not at all
 */
public record PlainRequest(
        Caller caller,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        long length,
        Multi<byte[]> body) {
    public PlainRequest {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A parameter's value; null if it is not given. */
    public @Nullable String parameter(String name) {
        return query.get(name);
    }

    /** A header's value; null if it is not sent. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
