package io.ledgerdesk.directory.domain;

import static java.util.Objects.requireNonNullElse;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.DirectoryRejection.Exists;
import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.DirectoryRejection.TooMany;
import io.ledgerdesk.directory.command.DirectoryRule;
import io.ledgerdesk.directory.command.PersonCommand;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.Place;
import io.ledgerdesk.directory.command.PersonCommand.ReactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.event.ClaimEvent.IdentityClaimed;
import io.ledgerdesk.directory.event.MembershipEvent.GroupLeft;
import io.ledgerdesk.directory.event.PersonEvent.PersonDeactivated;
import io.ledgerdesk.directory.event.PersonEvent.PersonIdentified;
import io.ledgerdesk.directory.event.PersonEvent.PersonKindChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonLocaleChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonMailsChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonPhonesChanged;
import io.ledgerdesk.directory.event.PersonEvent.PersonReactivated;
import io.ledgerdesk.directory.event.PersonEvent.PersonRegistered;
import io.ledgerdesk.directory.event.PersonEvent.PersonRenamed;
import io.ledgerdesk.directory.event.PersonEvent.PersonVipChanged;
import io.ledgerdesk.directory.event.PersonEvent.RolesGranted;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.LanguageTag;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.id.ZoneName;
import io.ledgerdesk.directory.word.entry.About;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfIdentity;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People: known, changed, given roles, sent away, brought back, identified. */
final class Persons {
    private static final int LONGEST_IDENTITY = 500;
    private static final String IDENTITY = "externalId";

    private final DirectoryRules rules;
    private final Deciding deciding;
    private final Permission permission;
    private final Wording wording;
    private final Belonging belonging;

    Persons(
            DirectoryRules rules,
            Deciding deciding,
            Permission permission,
            Wording wording,
            Belonging belonging) {
        this.rules = rules;
        this.deciding = deciding;
        this.permission = permission;
        this.wording = wording;
        this.belonging = belonging;
    }

    void decide(PersonCommand command) {
        switch (command) {
            case RegisterPerson c -> register(c);
            case MergePeople c -> new Merging(deciding, permission).decide(c);
            case ChangePerson c -> known(c, person -> change(person, c));
            case GrantRoles c -> known(c, person -> grant(person, c));
            case DeactivatePerson c -> known(c, person -> deactivate(person, c));
            case ReactivatePerson c -> known(c, person -> reactivate(person));
            case IdentifyPerson c -> known(c, person -> identified(person, c.externalId()));
        }
    }

    private void known(PersonCommand command, Consumer<PersonEntry> then) {
        deciding.person(command.person(), "personId").ifPresent(then);
    }

    private void register(RegisterPerson c) {
        if (!deciding.own().equals(Entry.UNKNOWN)) {
            deciding.refuse(new Exists(Kind.PERSON));
            return;
        }
        PersonId id = c.person();
        Said said = c.said();
        String name = wording.name(said.name());
        List<String> mails = requireNonNullElse(wording.mails(said.mails()), List.of());
        List<String> phones = requireNonNullElse(wording.phones(said.phones()), List.of());
        deciding.happened(
                new PersonRegistered(
                        id,
                        c.kind(),
                        name == null ? null : Personal.of(id, name),
                        Personal.of(id, mails),
                        Personal.of(id, phones),
                        wording.language(said.language()),
                        wording.zone(said.zone()),
                        requireNonNullElse(said.vip(), false)));
        Place place = c.place();
        if (place != null) {
            belonging.placeNew(id, place);
        } else if (c.kind() == PersonKind.REQUESTER) {
            belonging.placeByMail(id, mails);
        }
        String externalId = c.externalId();
        if (externalId != null) {
            identify(id, externalId);
        }
    }

    private void change(PersonEntry person, ChangePerson c) {
        PersonId id = person.id();
        Said said = c.said();
        About about = person.about();
        String name = wording.name(said.name());
        if (name != null && !name.equals(about.name())) {
            deciding.happened(new PersonRenamed(id, Personal.of(id, name)));
        }
        List<String> mails = wording.mails(said.mails());
        if (mails != null && !mails.equals(about.mails())) {
            permission.becoming(person, deciding);
            deciding.happened(new PersonMailsChanged(id, Personal.of(id, mails)));
        }
        List<String> phones = wording.phones(said.phones());
        if (phones != null && !phones.equals(about.phones())) {
            deciding.happened(new PersonPhonesChanged(id, Personal.of(id, phones)));
        }
        locale(id, about, wording.language(said.language()), wording.zone(said.zone()));
        Boolean vip = said.vip();
        if (vip != null && vip != about.vip()) {
            deciding.happened(new PersonVipChanged(id, vip));
        }
        PersonKind kind = c.kind();
        if (kind != null && kind != person.kind()) {
            stand(person, kind);
        }
    }

    private void locale(
            PersonId id, About about, @Nullable LanguageTag language, @Nullable ZoneName zone) {
        LanguageTag thenLanguage = language == null ? about.language() : language;
        ZoneName thenZone = zone == null ? about.zone() : zone;
        if (!Objects.equals(thenLanguage, about.language())
                || !Objects.equals(thenZone, about.zone())) {
            deciding.happened(new PersonLocaleChanged(id, thenLanguage, thenZone));
        }
    }

    /** Who leaves the desk's side leaves nothing behind that would let it work there. */
    private void stand(PersonEntry person, PersonKind kind) {
        permission.becoming(person, deciding);
        deciding.happened(new PersonKindChanged(person.id(), kind));
        if (kind == PersonKind.REQUESTER) {
            person.places().groups().stream()
                    .sorted(Comparator.comparing(group -> group.value()))
                    .forEach(group -> deciding.happened(new GroupLeft(person.id(), group)));
            if (!person.roles().isEmpty()) {
                deciding.happened(new RolesGranted(person.id(), List.of()));
            }
        }
    }

    private void grant(PersonEntry person, GrantRoles c) {
        List<RoleName> roles =
                c.roles().stream().sorted(Comparator.comparing(RoleName::value)).toList();
        if (roles.size() > rules.maxRoles()) {
            deciding.refuse(new TooMany("roles", rules.maxRoles()));
        } else if (!roles.equals(person.roles())) {
            deciding.happened(new RolesGranted(person.id(), roles));
        }
    }

    private void deactivate(PersonEntry person, DeactivatePerson c) {
        String said = c.reason();
        String reason = said == null || said.isBlank() ? null : wording.line("reason", said);
        if (person.active()) {
            deciding.happened(
                    new PersonDeactivated(
                            person.id(), reason == null ? null : Personal.of(person.id(), reason)));
        }
    }

    private void reactivate(PersonEntry person) {
        if (!person.active()) {
            deciding.happened(new PersonReactivated(person.id()));
        }
    }

    private void identified(PersonEntry person, String externalId) {
        if (person.identities().contains(IdentityKey.of(externalId))) {
            return;
        }
        permission.becoming(person, deciding);
        identify(person.id(), externalId);
    }

    private void identify(PersonId person, String externalId) {
        if (externalId.isBlank()
                || externalId.length() > LONGEST_IDENTITY
                || !externalId.codePoints().allMatch(Wording::isShown)) {
            deciding.invalid(
                    IDENTITY, "1 to " + LONGEST_IDENTITY + " characters, no control characters");
            return;
        }
        IdentityKey key = IdentityKey.of(externalId);
        if (deciding.at(key.tag()) instanceof OfIdentity) {
            deciding.against(DirectoryRule.IDENTITY_TAKEN, IDENTITY);
            return;
        }
        deciding.happened(new PersonIdentified(person, key, Personal.of(person, externalId)));
        deciding.happened(new IdentityClaimed(key, person));
    }
}
