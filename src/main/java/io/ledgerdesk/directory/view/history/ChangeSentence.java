package io.ledgerdesk.directory.view.history;

import static java.util.stream.Collectors.joining;

import io.ledgerdesk.directory.PlacementReason;
import io.ledgerdesk.directory.event.ClaimEvent;
import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDeactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDomainsChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyKeyChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyReactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRegistered;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRenamed;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.event.GroupEvent;
import io.ledgerdesk.directory.event.GroupEvent.GroupDeactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupLineChanged;
import io.ledgerdesk.directory.event.GroupEvent.GroupReactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupRegistered;
import io.ledgerdesk.directory.event.GroupEvent.GroupRenamed;
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
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an event of the directory says, in one English sentence; what is erased shows as […]. */
public record ChangeSentence(Reader reader) {
    private static final String ERASED = "[…]";
    private static final String NOTHING = "none";

    /** Without who did it and when. */
    public String of(DirectoryEvent event) {
        return switch (event) {
            case PersonEvent e -> person(e);
            case MembershipEvent e -> membership(e);
            case CompanyEvent e -> company(e);
            case GroupEvent e -> group(e);
            case ClaimEvent e -> "Something that only one may have changed hands.";
        };
    }

    private String person(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e ->
                    "Registered as %s: %s."
                            .formatted(word(e.kind()), e.name() == null ? NOTHING : text(e.name()));
            case PersonRenamed e -> "Is called %s now.".formatted(text(e.name()));
            case PersonMailsChanged e -> "Mail addresses are now: %s.".formatted(texts(e.mails()));
            case PersonPhonesChanged e -> "Telephones are now: %s.".formatted(texts(e.phones()));
            case PersonLocaleChanged e ->
                    "Language is now %s, time zone %s."
                            .formatted(orNothing(e.language()), orNothing(e.zone()));
            case PersonVipChanged e -> e.vip() ? "Goes ahead of others." : "Waits like others.";
            case PersonKindChanged e -> "Is %s now.".formatted(word(e.kind()));
            case RolesGranted e -> "Roles are now: %s.".formatted(list(e.roles()));
            case PersonDeactivated e ->
                    e.reason() == null || reader == Reader.REQUESTER
                            ? "Deactivated."
                            : "Deactivated: %s.".formatted(text(e.reason()));
            case PersonReactivated e -> "Reactivated.";
            case PersonIdentified e ->
                    reader == Reader.REQUESTER
                            ? "An identity provider vouches for you."
                            : "An identity provider calls it %s.".formatted(text(e.externalId()));
            case PersonMerged e -> "Merged into %s.".formatted(e.into());
            case PersonAbsorbed e -> "Stands for %s too.".formatted(list(e.records()));
        };
    }

    private static String membership(MembershipEvent event) {
        return switch (event) {
            case PersonPlaced e ->
                    "%s belongs to company %s and sees %s%s."
                            .formatted(
                                    e.person(),
                                    e.company(),
                                    word(e.visibility()),
                                    e.reason() == PlacementReason.MAIL_DOMAIN
                                            ? " (by the domain of the mail address)"
                                            : "");
            case PersonRemovedFromCompany e ->
                    "%s belongs to company %s no more.".formatted(e.person(), e.company());
            case GroupJoined e -> "%s works in group %s.".formatted(e.person(), e.group());
            case GroupLeft e -> "%s works in group %s no more.".formatted(e.person(), e.group());
        };
    }

    private static String company(CompanyEvent event) {
        return switch (event) {
            case CompanyRegistered e ->
                    "Registered: %s, part of %s, mail domains: %s."
                            .formatted(text(e.name()), orNothing(e.parent()), list(e.domains()));
            case CompanyRenamed e -> "Is called %s now.".formatted(text(e.name()));
            case CompanyMoved e -> "Is part of %s now.".formatted(orNothing(e.parent()));
            case CompanyKeyChanged e -> "Another system calls it %s.".formatted(e.key());
            case CompanyDomainsChanged e ->
                    "Mail domains are now: %s.".formatted(list(e.domains()));
            case CompanyDeactivated e -> "Takes nobody in any more.";
            case CompanyReactivated e -> "Takes people in again.";
        };
    }

    private static String group(GroupEvent event) {
        return switch (event) {
            case GroupRegistered e -> "Registered: %s, line %d.".formatted(e.name(), e.line());
            case GroupRenamed e -> "Is called %s now.".formatted(e.name());
            case GroupLineChanged e -> "Stands in line %d now.".formatted(e.line());
            case GroupDeactivated e -> "Takes nobody in any more.";
            case GroupReactivated e -> "Takes people in again.";
        };
    }

    private static String text(Personal<String> section) {
        String text = section.value();
        return text == null ? ERASED : text;
    }

    private static String texts(Personal<List<String>> section) {
        List<String> texts = section.value();
        return texts == null ? ERASED : list(texts);
    }

    private static String list(Collection<?> many) {
        return many.isEmpty()
                ? NOTHING
                : many.stream().map(Object::toString).collect(joining(", "));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
