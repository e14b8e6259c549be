package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By their global ids, in one statement: people. */
@ApplicationScoped
class PersonNodes implements NodeResolver {
    private final People people;

    PersonNodes(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return DirectoryIds.PERSON;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        DirectoryScope scope = DirectoryScope.of(caller);
        List<String> keys =
                ids.stream()
                        .map(id -> DirectoryIds.key(DirectoryIds.PERSON, id))
                        .flatMap(Optional::stream)
                        .filter(key -> DirectoryIds.person(key).isPresent())
                        .toList();
        return people.byIds(caller.tenant(), keys)
                .map(found -> {
                    Map<String, Node> nodes = new HashMap<>();
                    found.forEach((key, one) -> {
                        if (scope.sees(one.entry())) {
                            nodes.put(
                                    DirectoryIds.global(DirectoryIds.PERSON, key),
                                    new Person(one, scope));
                        }
                    });
                    return nodes;
                });
    }
}
