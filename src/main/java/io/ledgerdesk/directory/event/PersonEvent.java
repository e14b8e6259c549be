package io.ledgerdesk.directory.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.LanguageTag;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.id.ZoneName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a person. A requester reads what happened to itself. */
public sealed interface PersonEvent extends DirectoryEvent {

    PersonId person();

    /**
     * The desk knows a person from then on.
     *
     * @param mails the first is the one to write to
     * @param phones the first is the one to ring
     */
    @WireName("directory.PersonRegistered")
    @ReadableBy({REQUESTER, STAFF})
    record PersonRegistered(
            PersonId person,
            PersonKind kind,
            @Nullable Personal<String> name,
            Personal<List<String>> mails,
            Personal<List<String>> phones,
            @Nullable LanguageTag language,
            @Nullable ZoneName zone,
            @ReadableBy(STAFF) boolean vip)
            implements PersonEvent {}

    /** It is called otherwise. */
    @WireName("directory.PersonRenamed")
    @ReadableBy({REQUESTER, STAFF})
    record PersonRenamed(PersonId person, Personal<String> name) implements PersonEvent {}

    /** It has these mail addresses, and no others. */
    @WireName("directory.PersonMailsChanged")
    @ReadableBy({REQUESTER, STAFF})
    record PersonMailsChanged(PersonId person, Personal<List<String>> mails)
            implements PersonEvent {}

    /** It has these telephone numbers, and no others. */
    @WireName("directory.PersonPhonesChanged")
    @ReadableBy({REQUESTER, STAFF})
    record PersonPhonesChanged(PersonId person, Personal<List<String>> phones)
            implements PersonEvent {}

    /** It speaks another language or lives by another clock. */
    @WireName("directory.PersonLocaleChanged")
    @ReadableBy({REQUESTER, STAFF})
    record PersonLocaleChanged(
            PersonId person, @Nullable LanguageTag language, @Nullable ZoneName zone)
            implements PersonEvent {}

    /** Its matters go ahead of others, or do no more. */
    @WireName("directory.PersonVipChanged")
    @ReadableBy(STAFF)
    record PersonVipChanged(PersonId person, boolean vip) implements PersonEvent {}

    /** It stands on the other side of the desk. */
    @WireName("directory.PersonKindChanged")
    @ReadableBy({REQUESTER, STAFF})
    record PersonKindChanged(PersonId person, PersonKind kind) implements PersonEvent {}

    /**
     * It has these roles, and no others.
     *
     * @param roles sorted
     */
    @WireName("directory.RolesGranted")
    @ReadableBy({REQUESTER, STAFF})
    record RolesGranted(PersonId person, List<RoleName> roles) implements PersonEvent {}

    /** It may do nothing any more. */
    @WireName("directory.PersonDeactivated")
    @ReadableBy({REQUESTER, STAFF})
    record PersonDeactivated(PersonId person, @ReadableBy(STAFF) @Nullable Personal<String> reason)
            implements PersonEvent {}

    /** It may again what its roles allow. */
    @WireName("directory.PersonReactivated")
    @ReadableBy({REQUESTER, STAFF})
    record PersonReactivated(PersonId person) implements PersonEvent {}

    /**
     * An identity provider vouches for it.
     *
     * @param externalId what the provider calls it
     */
    @WireName("directory.PersonIdentified")
    @ReadableBy({REQUESTER, STAFF})
    record PersonIdentified(
            PersonId person,
            @ReadableBy(STAFF) IdentityKey identity,
            @ReadableBy(STAFF) Personal<String> externalId)
            implements PersonEvent {}

    /** This record of a person turned out to be another one's too, and leads there now. */
    @WireName("directory.PersonMerged")
    @ReadableBy(STAFF)
    record PersonMerged(PersonId person, PersonId into) implements PersonEvent {}

    /**
     * The record stands for another one as well from then on, and has what that one had.
     *
     * @param records that one, and those that it stood for
     * @param mails that this record had not
     * @param phones that this record had not
     * @param companies that this record was not in
     * @param groups that this record was not in
     */
    @WireName("directory.PersonAbsorbed")
    @ReadableBy(STAFF)
    record PersonAbsorbed(
            PersonId person,
            List<PersonId> records,
            Personal<List<String>> mails,
            Personal<List<String>> phones,
            List<Placement> companies,
            List<GroupId> groups,
            List<IdentityKey> identities)
            implements PersonEvent {}
}
