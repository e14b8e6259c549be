package io.ledgerdesk.directory.word.entry;

import static java.util.Objects.requireNonNullElse;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.event.MembershipEvent;
import io.ledgerdesk.directory.event.MembershipEvent.GroupJoined;
import io.ledgerdesk.directory.event.MembershipEvent.GroupLeft;
import io.ledgerdesk.directory.event.MembershipEvent.PersonPlaced;
import io.ledgerdesk.directory.event.MembershipEvent.PersonRemovedFromCompany;
import io.ledgerdesk.directory.event.PersonEvent;
import io.ledgerdesk.directory.event.PersonEvent.PersonAbsorbed;
import io.ledgerdesk.directory.event.PersonEvent.PersonDeactivated;
import io.ledgerdesk.directory.event.PersonEvent.PersonIdentified;
import io.ledgerdesk.directory.event.PersonEvent.PersonKindChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonLocaleChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonMailsChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonMerged;
import io.ledgerdesk.directory.event.PersonEvent.PersonPhonesChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonReactivated;
import io.ledgerdesk.directory.event.PersonEvent.PersonRegistered;
import io.ledgerdesk.directory.event.PersonEvent.PersonRenamed;
import io.ledgerdesk.directory.event.PersonEvent.PersonVipChanged;
import io.ledgerdesk.directory.event.PersonEvent.RolesGranted;
import io.ledgerdesk.directory.event.Placement;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as its events leave it.
 *
 * @param about what is said of the person itself
 * @param places where it belongs
 * @param active whether it may do anything
 * @param reason why not
 * @param records ids of the records that it stands for, besides its own
 * @param mergedInto the record that stands for this one
 */
public record PersonEntry(
        PersonId id,
        PersonKind kind,
        About about,
        Places places,
        List<RoleName> roles,
        boolean active,
        @Nullable String reason,
        Set<PersonId> records,
        Set<IdentityKey> identities,
        @Nullable PersonId mergedInto) {

    public PersonEntry {
        roles = List.copyOf(roles);
    }

    /**
     * Where a person belongs.
     *
     * @param companies in the order in which it came to them
     */
    public record Places(Map<CompanyId, CompanyVisibility> companies, Set<GroupId> groups) {
        static final Places NONE = new Places(Map.of(), Set.of());
    }

    static PersonEntry of(PersonRegistered e) {
        return new PersonEntry(
                e.person(),
                e.kind(),
                new About(
                        e.name() == null ? null : e.name().value(),
                        texts(e.mails()),
                        texts(e.phones()),
                        e.language(),
                        e.zone(),
                        e.vip()),
                Places.NONE,
                List.of(),
                true,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    PersonEntry after(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> of(e);
            case PersonRenamed e -> with(about.named(e.name().value()));
            case PersonMailsChanged e -> with(about.mailed(texts(e.mails())));
            case PersonPhonesChanged e -> with(about.rung(texts(e.phones())));
            case PersonLocaleChanged e -> with(about.living(e.language(), e.zone()));
            case PersonVipChanged e -> with(about.vip(e.vip()));
            case PersonKindChanged e ->
                    new PersonEntry(
                            id,
                            e.kind(),
                            about,
                            places,
                            roles,
                            active,
                            reason,
                            records,
                            identities,
                            mergedInto);
            case RolesGranted e ->
                    new PersonEntry(
                            id,
                            kind,
                            about,
                            places,
                            e.roles(),
                            active,
                            reason,
                            records,
                            identities,
                            mergedInto);
            case PersonDeactivated e ->
                    active(false, e.reason() == null ? null : e.reason().value());
            case PersonReactivated e -> active(true, null);
            case PersonIdentified e ->
                    new PersonEntry(
                            id,
                            kind,
                            about,
                            places,
                            roles,
                            active,
                            reason,
                            records,
                            added(identities, Set.of(e.identity())),
                            mergedInto);
            case PersonMerged e ->
                    new PersonEntry(
                            id,
                            kind,
                            about,
                            places,
                            roles,
                            active,
                            reason,
                            records,
                            identities,
                            e.into());
            case PersonAbsorbed e -> absorbed(e);
        };
    }

    PersonEntry after(MembershipEvent event) {
        Map<CompanyId, CompanyVisibility> companies = new LinkedHashMap<>(places.companies());
        Set<GroupId> groups = new LinkedHashSet<>(places.groups());
        switch (event) {
            case PersonPlaced e -> companies.put(e.company(), e.visibility());
            case PersonRemovedFromCompany e -> companies.remove(e.company());
            case GroupJoined e -> groups.add(e.group());
            case GroupLeft e -> groups.remove(e.group());
        }
        return with(new Places(companies, groups));
    }

    private PersonEntry absorbed(PersonAbsorbed e) {
        Map<CompanyId, CompanyVisibility> companies = new LinkedHashMap<>(places.companies());
        for (Placement placement : e.companies()) {
            companies.putIfAbsent(placement.company(), placement.visibility());
        }
        return new PersonEntry(
                id,
                kind,
                about.mailed(joined(about.mails(), texts(e.mails())))
                        .rung(joined(about.phones(), texts(e.phones()))),
                new Places(companies, added(places.groups(), e.groups())),
                roles,
                active,
                reason,
                added(records, e.records()),
                added(identities, e.identities()),
                mergedInto);
    }

    private PersonEntry with(About then) {
        return new PersonEntry(
                id, kind, then, places, roles, active, reason, records, identities, mergedInto);
    }

    private PersonEntry with(Places then) {
        return new PersonEntry(
                id, kind, about, then, roles, active, reason, records, identities, mergedInto);
    }

    private PersonEntry active(boolean now, @Nullable String why) {
        return new PersonEntry(
                id, kind, about, places, roles, now, why, records, identities, mergedInto);
    }

    private static List<String> texts(Personal<List<String>> section) {
        return requireNonNullElse(section.value(), List.of());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private static <T> Set<T> added(Set<T> some, Collection<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
