package io.ledgerdesk.directory.login;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.security.PersonRecords;
import io.ledgerdesk.platform.security.bearer.FirstLogins;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Registers whom a token names and nobody knows; a mail address of no use does not keep him out.
 */
@ApplicationScoped
class RegisteredAtLogin implements FirstLogins {
    private static final Logger LOG = Logger.getLogger(RegisteredAtLogin.class);
    private static final String CHANNEL = "LOGIN";

    private final PersonRecords people;
    private final CommandGateway gateway;

    RegisteredAtLogin(PersonRecords people, CommandGateway gateway) {
        this.people = people;
        this.gateway = gateway;
    }

    @Override
    public Uni<Void> register(TenantId tenant, Newcomer newcomer) {
        return people.find(tenant, newcomer.id())
                .chain(known ->
                        known.isPresent()
                                ? Uni.createFrom().voidItem()
                                : send(tenant, newcomer, true).replaceWithVoid());
    }

    private Uni<CommandResult> send(TenantId tenant, Newcomer newcomer, boolean withMail) {
        String mail = withMail ? newcomer.mail() : null;
        Said said =
                new Said(
                        newcomer.name(),
                        mail == null ? null : List.of(mail),
                        null,
                        null,
                        null,
                        null);
        PersonKind kind = newcomer.staff() ? PersonKind.STAFF : PersonKind.REQUESTER;
        return gateway.send(
                        new CommandRequest(
                                tenant,
                                Actor.system("first-login"),
                                CHANNEL,
                                new RegisterPerson(newcomer.id(), kind, said, null, null),
                                null,
                                null,
                                null,
                                null,
                                UuidCreator.getTimeOrderedEpoch(),
                                null))
                .chain(result ->
                        result instanceof CommandResult.Refused refused
                                ? refused(tenant, newcomer, refused, mail != null)
                                : Uni.createFrom().item(result));
    }

    /** Somebody may have been faster; then there is nothing left to do. */
    private Uni<CommandResult> refused(
            TenantId tenant, Newcomer newcomer, CommandResult.Refused refused, boolean again) {
        if (again) {
            return send(tenant, newcomer, false);
        }
        LOG.infof("%s is not registered at the first login: %s", newcomer.id(), refused.why());
        return Uni.createFrom().item(refused);
    }
}
