package io.ledgerdesk.directory.wiring;

import io.ledgerdesk.directory.command.CompanyCommand;
import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.GroupCommand;
import io.ledgerdesk.directory.command.GroupCommand.ChangeGroup;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.MembershipCommand;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.LeaveGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.MembershipCommand.RemoveFromCompany;
import io.ledgerdesk.directory.command.PersonCommand;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.ReactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.domain.DirectoryDecider;
import io.ledgerdesk.directory.domain.DirectoryRules;
import io.ledgerdesk.directory.event.ClaimEvent;
import io.ledgerdesk.directory.event.ClaimEvent.DomainClaimed;
import io.ledgerdesk.directory.event.ClaimEvent.DomainReleased;
import io.ledgerdesk.directory.event.ClaimEvent.IdentityClaimed;
import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.event.GroupEvent;
import io.ledgerdesk.directory.event.MembershipEvent;
import io.ledgerdesk.directory.event.MembershipEvent.GroupJoined;
import io.ledgerdesk.directory.event.MembershipEvent.GroupLeft;
import io.ledgerdesk.directory.event.MembershipEvent.PersonPlaced;
import io.ledgerdesk.directory.event.MembershipEvent.PersonRemovedFromCompany;
import io.ledgerdesk.directory.event.PersonEvent;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import java.util.List;

/** The directory's commands as the platform hosts them. */
public final class DirectoryModule {
    private static final List<Class<? extends DirectoryCommand>> COMMANDS =
            List.of(
                    RegisterPerson.class,
                    ChangePerson.class,
                    GrantRoles.class,
                    DeactivatePerson.class,
                    ReactivatePerson.class,
                    MergePeople.class,
                    IdentifyPerson.class,
                    PlaceInCompany.class,
                    RemoveFromCompany.class,
                    JoinGroup.class,
                    LeaveGroup.class,
                    RegisterCompany.class,
                    ChangeCompany.class,
                    RegisterGroup.class,
                    ChangeGroup.class);

    private DirectoryModule() {}

    /** With the limits of a desk. */
    public static CommandModule<DirectoryCommand, Entry, DirectoryEvent> of(DirectoryRules rules) {
        return new CommandModule<>(
                new DirectoryDecider(rules),
                Entry.class,
                DirectoryEvent.class,
                COMMANDS,
                DirectoryModule::stream,
                DirectoryModule::stream,
                DirectoryModule::tags);
    }

    private static Tag stream(DirectoryCommand command) {
        return switch (command) {
            case PersonCommand c -> new PersonStream(c.person()).tag();
            case MembershipCommand c -> new PersonStream(c.person()).tag();
            case CompanyCommand c -> c.company().tag();
            case GroupCommand c -> c.group().tag();
        };
    }

    private static Tag stream(DirectoryEvent event) {
        return switch (event) {
            case PersonEvent e -> new PersonStream(e.person()).tag();
            case MembershipEvent e -> new PersonStream(e.person()).tag();
            case CompanyEvent e -> e.company().tag();
            case GroupEvent e -> e.group().tag();
            case ClaimEvent e -> claimed(e);
        };
    }

    private static Tag claimed(ClaimEvent event) {
        return switch (event) {
            case DomainClaimed e -> e.domain().tag();
            case DomainReleased e -> e.domain().tag();
            case IdentityClaimed e -> e.identity().tag();
        };
    }

    /** A company's history shows its people, a group's its members. */
    private static List<Tag> tags(DirectoryEvent event) {
        return switch (event) {
            case MembershipEvent e ->
                    List.of(
                            switch (e) {
                                case PersonPlaced p -> p.company().people();
                                case PersonRemovedFromCompany p -> p.company().people();
                                case GroupJoined p -> p.group().members();
                                case GroupLeft p -> p.group().members();
                            });
            case PersonEvent e -> List.of();
            case CompanyEvent e -> List.of();
            case GroupEvent e -> List.of();
            case ClaimEvent e -> List.of();
        };
    }
}
