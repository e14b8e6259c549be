package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.DirectoryRule;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.event.PersonEvent.PersonAbsorbed;
import io.ledgerdesk.directory.event.PersonEvent.PersonMerged;
import io.ledgerdesk.directory.event.Placement;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Two records turn out to be of one person: one stays and stands for both. Roles do not come along.
 */
final class Merging {
    private final Deciding deciding;
    private final Permission permission;

    Merging(Deciding deciding, Permission permission) {
        this.deciding = deciding;
        this.permission = permission;
    }

    void decide(MergePeople c) {
        if (c.person().equals(c.into())) {
            deciding.against(DirectoryRule.SAME_PERSON, "intoPersonId");
            return;
        }
        Optional<PersonEntry> going = deciding.person(c.person(), "personId");
        Optional<PersonEntry> staying = deciding.person(c.into(), "intoPersonId");
        if (going.isPresent() && staying.isPresent()) {
            merge(going.get(), staying.get());
        }
    }

    private void merge(PersonEntry going, PersonEntry staying) {
        if (going.id().equals(staying.id())) {
            return;
        }
        permission.becoming(staying, deciding);
        permission.becoming(going, deciding);
        List<PersonId> records = new ArrayList<>(List.of(going.id()));
        records.addAll(going.records());
        deciding.happened(new PersonMerged(going.id(), staying.id()));
        deciding.happened(
                new PersonAbsorbed(
                        staying.id(),
                        records,
                        Personal.of(
                                staying.id(),
                                lacking(going.about().mails(), staying.about().mails())),
                        Personal.of(
                                staying.id(),
                                lacking(going.about().phones(), staying.about().phones())),
                        going.places().companies().entrySet().stream()
                                .filter(one ->
                                        !staying.places().companies().containsKey(one.getKey()))
                                .map(one -> new Placement(one.getKey(), one.getValue()))
                                .toList(),
                        groups(going, staying),
                        List.copyOf(going.identities())));
    }

    /** Only people of the desk work in groups. */
    private static List<GroupId> groups(PersonEntry going, PersonEntry staying) {
        return staying.kind() == PersonKind.STAFF
                ? lacking(going.places().groups(), staying.places().groups())
                : List.of();
    }

    private static <T> List<T> lacking(Collection<T> some, Collection<T> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
