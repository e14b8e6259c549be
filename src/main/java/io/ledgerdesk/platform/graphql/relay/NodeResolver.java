package io.ledgerdesk.platform.graphql.relay;

import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Finds things of one kind by their global ids; each module offers one bean a kind. */
public interface NodeResolver {

    /** The kind of the ids, up to their first underscore. */
    String kind();

    /** Those that there are and that the caller may see, by their ids. */
    Uni<Map<String, Node>> find(Caller caller, List<String> ids);
}
