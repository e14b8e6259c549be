package io.ledgerdesk.access.wiring;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.book.DeskRoles;
import io.ledgerdesk.access.book.KnownRight;
import io.ledgerdesk.access.book.RightCatalogue;
import io.ledgerdesk.access.command.RoleCommand;
import io.ledgerdesk.access.command.RoleCommand.ChangeRole;
import io.ledgerdesk.access.command.RoleCommand.DefineRole;
import io.ledgerdesk.access.command.RoleCommand.ResetRole;
import io.ledgerdesk.access.command.RoleCommand.RetireRole;
import io.ledgerdesk.access.domain.RoleDecider;
import io.ledgerdesk.access.domain.RoleRules;
import io.ledgerdesk.access.domain.Roles;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.id.RoleStream;
import io.ledgerdesk.access.view.RoleTable;
import io.ledgerdesk.platform.command.CommandModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Roles as the platform hosts them. */
final class AccessModule {

    @Produces
    @Singleton
    RightCatalogue rights() {
        return RightCatalogue.shipped();
    }

    @Produces
    @Singleton
    BuiltInRoles builtIn() {
        return BuiltInRoles.shipped();
    }

    @Produces
    @Singleton
    CommandModule<RoleCommand, Roles, RoleEvent> roles(
            AccessSettings settings, RightCatalogue rights, BuiltInRoles builtIn) {
        return new CommandModule<>(
                new RoleDecider(
                        new RoleRules(
                                rights.rights().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        KnownRight::right, KnownRight::reaches)),
                                builtIn.roles(),
                                settings.maxRoles())),
                Roles.class,
                RoleEvent.class,
                List.of(DefineRole.class, ChangeRole.class, ResetRole.class, RetireRole.class),
                command -> RoleStream.ALL,
                event -> RoleStream.ALL,
                event -> List.of(RoleStream.of(event.role())));
    }

    @Produces
    @Singleton
    DeskRoles book(
            BuiltInRoles builtIn, RightCatalogue rights, RoleTable table, AccessSettings settings) {
        return new DeskRoles(
                builtIn, rights, table, settings.rememberedDesks(), settings.remembered());
    }
}
