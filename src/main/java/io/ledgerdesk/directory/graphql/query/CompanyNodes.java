package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By their global ids, in one statement: companies. */
@ApplicationScoped
class CompanyNodes implements NodeResolver {
    private final Companies companies;

    CompanyNodes(Companies companies) {
        this.companies = companies;
    }

    @Override
    public String kind() {
        return DirectoryIds.COMPANY;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        DirectoryScope scope = DirectoryScope.of(caller);
        List<String> keys =
                ids.stream()
                        .map(id -> DirectoryIds.key(DirectoryIds.COMPANY, id))
                        .flatMap(Optional::stream)
                        .filter(key -> DirectoryIds.company(key).isPresent())
                        .toList();
        return companies
                .byIds(caller.tenant(), keys)
                .map(found -> {
                    Map<String, Node> nodes = new HashMap<>();
                    found.forEach((key, one) -> {
                        if (scope.sees(one.entry().id())) {
                            nodes.put(
                                    DirectoryIds.global(DirectoryIds.COMPANY, key),
                                    new CompanyRecord(one, scope));
                        }
                    });
                    return nodes;
                });
    }
}
