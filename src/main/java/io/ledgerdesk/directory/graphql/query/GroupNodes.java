package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By their global ids, in one statement: groups. */
@ApplicationScoped
class GroupNodes implements NodeResolver {
    private final Groups groups;

    GroupNodes(Groups groups) {
        this.groups = groups;
    }

    @Override
    public String kind() {
        return DirectoryIds.GROUP;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        DirectoryScope scope = DirectoryScope.of(caller);
        List<String> keys =
                ids.stream()
                        .map(id -> DirectoryIds.key(DirectoryIds.GROUP, id))
                        .flatMap(Optional::stream)
                        .filter(key -> DirectoryIds.group(key).isPresent())
                        .toList();
        return groups.byIds(caller.tenant(), keys)
                .map(found -> {
                    Map<String, Node> nodes = new HashMap<>();
                    found.forEach((key, one) -> {
                        if (scope.sees(one.entry().id())) {
                            nodes.put(
                                    DirectoryIds.global(DirectoryIds.GROUP, key),
                                    new GroupRecord(one, scope));
                        }
                    });
                    return nodes;
                });
    }
}
