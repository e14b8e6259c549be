package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.access.book.KnownRoles;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.graphql.mutation.Mention.Sort;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.directory.DirectoryRecords;
import io.ledgerdesk.directory.DirectoryRecords.Named;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees to it that what an entry names outside of the catalogue is there. What the entry names
 * already may stay: it was there once, or came to the desk before the desk kept such records.
 */
@ApplicationScoped
class Mentions {
    private final DeskCatalogue catalogue;
    private final DirectoryRecords directory;
    private final KnownRoles roles;

    Mentions(DeskCatalogue catalogue, DirectoryRecords directory, KnownRoles roles) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.roles = roles;
    }

    /** What the command names first of all that is not there, or not for the caller. */
    Uni<Optional<UserError>> unknown(Caller caller, CatalogueCommand command) {
        List<Mention> all = Mention.of(command.kind(), command.content());
        return all.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : catalogue
                        .of(caller.tenant())
                        .map(book -> added(all, command, book))
                        .chain(added -> unknown(caller, added));
    }

    private static List<Mention> added(
            List<Mention> all, CatalogueCommand command, CatalogueBook book) {
        List<Mention> present =
                book.entry(command.kind(), command.id())
                        .map(Entry::content)
                        .map(content -> Mention.of(command.kind(), content))
                        .orElse(List.of());
        return all.stream().filter(one -> present.stream().noneMatch(one::isOfSame)).toList();
    }

    private Uni<Optional<UserError>> unknown(Caller caller, List<Mention> added) {
        return Uni.combine()
                .all()
                .unis(records(caller, added), roles(caller.tenant(), added))
                .with((records, named) ->
                        added.stream()
                                .filter(one ->
                                        switch (one.sort()) {
                                            case COMPANY, GROUP, PERSON ->
                                                    named(one).anyMatch(records::contains);
                                            case ROLE -> named.contains(new RoleName(one.id()));
                                        })
                                .findFirst()
                                .map(Mention::unknown));
    }

    private Uni<Set<Named>> records(Caller caller, List<Mention> added) {
        Set<Named> named = added.stream().flatMap(Mentions::named).collect(Collectors.toSet());
        return named.isEmpty() ? Uni.createFrom().item(Set.of()) : directory.unknown(caller, named);
    }

    private static Stream<Named> named(Mention one) {
        return switch (one.sort()) {
            case COMPANY -> Stream.of(new Named(DirectoryRecords.Kind.COMPANY, one.id()));
            case GROUP -> Stream.of(new Named(DirectoryRecords.Kind.GROUP, one.id()));
            case PERSON -> Stream.of(new Named(DirectoryRecords.Kind.PERSON, one.id()));
            case ROLE -> Stream.of();
        };
    }

    private Uni<Set<RoleName>> roles(TenantId tenant, List<Mention> added) {
        return roles.unknown(
                tenant,
                added.stream()
                        .filter(one -> one.sort() == Sort.ROLE)
                        .map(Mention::id)
                        .map(RoleName::new)
                        .collect(Collectors.toSet()));
    }
}
