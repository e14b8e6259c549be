package io.ledgerdesk.platform.graphql.code;

/** Why a mutation was refused: {@code errors} of its payload. Nothing was written. */
public enum UserErrorCode implements ClientCode {
    VALIDATION_FAILED(
            "a value of the input is out of bounds",
            "mend what `path` points at; the message says what can be"),
    COMMAND_ID_REUSED(
            "the `commandId` was used for another input before", "take a new id for a new wish"),
    VERSION_CONFLICT(
            "somebody else changed it since `expectedVersion`",
            "show `events`, and ask again with the present `version`"),
    FORBIDDEN(
            "this is not for the one who asks",
            "leave it, or ask somebody who may; `allowedCommands` says beforehand"),
    TICKET_NOT_FOUND(
            "there is no such ticket, or not for this caller", "look for it with `tickets`"),
    TICKET_EXISTS("a ticket of this id is registered already", "take another id"),
    INVALID_STATE("not possible in the ticket's state", "choose among `allowedCommands`"),
    NOT_ASSIGNEE("somebody else is the assignee", "assign the ticket first"),
    REOPEN_WINDOW_OVER(
            "the time to reopen the ticket is over", "register a new one as its follow-up"),
    FOLLOW_UP_NEEDED("a cancelled ticket takes no messages", "register a new one as its follow-up"),
    ROUND_OVER("the answer to be rated is not the latest any more", "rate the latest"),
    RECEIVED_IN_FUTURE("received later than now", "mend `receivedAt`"),
    TOO_MANY("there is as much of it as may be", "take something away first"),
    VIEW_NOT_FOUND("the caller has no such view", "only its owner changes a view: save a copy"),
    BEYOND_OWN_RIGHTS(
            "a token would be allowed more than who issues it",
            "name fewer rights, or have somebody issue it who has them all for everything"),
    TOKEN_NOT_FOUND("there is no such token", "ask `tokens` which there are"),
    TOO_MANY_VIEWS("the caller has as many views as a person may", "delete one first"),
    TOO_MANY_DRAFTS("the caller keeps as many drafts as a person may", "discard one first"),
    TOO_MANY_PRESENCES("the caller is at as many tickets as a person may", "leave one first"),
    PROJECTION_UNKNOWN("there is no read model of this name", "take one that the message names"),
    REBUILD_RUNNING("a rebuild of this read model is under way", "wait for its end, or stop it"),
    REBUILD_BUSY("as many rebuilds are under way as a node may do", "wait for one to end"),
    REBUILD_NOT_FOUND(
            "there is no such rebuild, or it is forgotten", "ask `projections` which there are"),
    STORE_BUSY(
            "of a ticket in a mutation for many: as much is under way as the desk takes",
            "send that ticket again a little later"),
    CONTENTION(
            "of a ticket in a mutation for many: too many commands at once on it",
            "send that ticket again"),
    INTERNAL_ERROR(
            "of a ticket in a mutation for many: a fault of the desk",
            "send that ticket again with the same `commandId`; if it lasts, tell whoever runs the desk"),
    IMPORT_NOT_FOUND(
            "there is no such import, or not for this caller", "ask `imports` which there are"),
    IMPORT_ENDED("the import has ended already", "begin another one"),
    ROLE_NOT_FOUND("there is no such role, or it was retired", "ask `roles` which there are"),
    ROLE_EXISTS("there is or was a role of this name", "take another name"),
    ROLE_IS_BUILT_IN(
            "the role comes with the desk and cannot be retired", "take its rights away instead"),
    ROLE_NOT_BUILT_IN(
            "the role is the desk's own: there is nothing to reset it to",
            "change it, or retire it"),
    LAST_ROLE_OF_ROLES(
            "nobody could change roles any more", "grant `role.write` to another role first"),
    TOO_MANY_ROLES("the desk has as many roles of its own as it may", "retire one first"),
    PERSON_NOT_FOUND(
            "there is no such person, or not for this caller", "look for it with `people`"),
    COMPANY_NOT_FOUND(
            "there is no such company, or not for this caller", "look for it with `companies`"),
    GROUP_NOT_FOUND("there is no such group, or not for this caller", "look for it with `groups`"),
    PERSON_EXISTS("a person of this key is registered already", "take another key"),
    COMPANY_EXISTS("a company of this key is registered already", "take another key"),
    GROUP_EXISTS("a group of this key is registered already", "take another key"),
    SAME_PERSON("a record of a person cannot be merged with itself", "name two records"),
    IDENTITY_TAKEN("the identity is another person's", "merge the two records"),
    NOT_STAFF("only people of the desk work in groups", "make the person staff first"),
    COMPANY_INACTIVE("the company takes nobody in any more", "reactivate it first"),
    GROUP_INACTIVE("the group takes nobody in any more", "reactivate it first"),
    COMPANY_CYCLE(
            "a company cannot be a part of itself, nor of one of its parts", "take another parent"),
    COMPANY_TOO_DEEP("companies are nested as deep as they may be", "take a higher parent"),
    DOMAIN_TAKEN("the mail domain is another company's", "take it away there first"),
    CATALOGUE_ENTRY_NOT_FOUND(
            "there is no such entry of the catalogue in use", "ask the catalogue which there are"),
    CATALOGUE_ENTRY_EXISTS(
            "there is or was an entry of this kind and name", "change it, or take another name"),
    CATALOGUE_ENTRY_IN_USE(
            "another entry that is in use names it", "change or retire that one first"),
    CATALOGUE_REFERENCE_UNKNOWN(
            "the entry names another that is not in use, or a company, group, person or role that the"
                    + " desk does not know",
            "define or register that first, or name another one"),
    CALENDAR_WITHOUT_WORKING_TIME(
            "no weekday of the calendar has working hours", "give at least one day some"),
    AGREEMENT_ENDS_BEFORE_IT_BEGINS(
            "the agreement would end before it begins", "let it end later than it begins"),
    AGREEMENT_OVERLAPS(
            "another agreement holds for the same company and services for a part of its time",
            "let one end before the other begins, or retire the other"),
    TOPIC_CYCLE("the topic would lie below itself", "take another parent"),
    TOO_MANY_CATALOGUE_ENTRIES(
            "the desk has as many entries of this kind as it may", "retire one first");

    private final String meaning;
    private final String remedy;

    UserErrorCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
