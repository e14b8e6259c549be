package io.ledgerdesk.access.domain;

import io.ledgerdesk.access.command.RoleCommand;
import io.ledgerdesk.access.command.RoleCommand.ChangeRole;
import io.ledgerdesk.access.command.RoleCommand.DefineRole;
import io.ledgerdesk.access.command.RoleCommand.ResetRole;
import io.ledgerdesk.access.command.RoleCommand.RetireRole;
import io.ledgerdesk.access.command.RoleRejection;
import io.ledgerdesk.access.command.RoleRejection.ComesWithTheDesk;
import io.ledgerdesk.access.command.RoleRejection.Forbidden;
import io.ledgerdesk.access.command.RoleRejection.MadeByTheDesk;
import io.ledgerdesk.access.command.RoleRejection.NobodyCouldMendIt;
import io.ledgerdesk.access.command.RoleRejection.RoleExists;
import io.ledgerdesk.access.command.RoleRejection.RoleNotFound;
import io.ledgerdesk.access.command.RoleRejection.TooManyRoles;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.event.RoleEvent.RoleChanged;
import io.ledgerdesk.access.event.RoleEvent.RoleDefined;
import io.ledgerdesk.access.event.RoleEvent.RoleReset;
import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Right;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The whole behaviour of a desk's roles. There is always one whose people can mend the others. */
public final class RoleDecider implements Decider<RoleCommand, Roles, RoleEvent> {
    private static final Right WRITE = new Right("role.write");

    private final RoleRules rules;

    public RoleDecider(RoleRules rules) {
        this.rules = rules;
    }

    @Override
    public Roles initial() {
        return Roles.AS_THEY_COME;
    }

    @Override
    public Roles evolve(Roles state, RoleEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<RoleEvent> decide(
            Streams<Roles> streams, RoleCommand command, DecisionContext context) {
        if (!context.authority().has(WRITE)) {
            return Decision.rejected(new Forbidden());
        }
        Roles state = streams.own();
        Decision<RoleEvent> decision =
                switch (command) {
                    case DefineRole c -> define(state, c);
                    case ChangeRole c -> change(state, c);
                    case ResetRole c -> reset(state, c);
                    case RetireRole c -> retire(state, c);
                };
        return decision instanceof Decision.Accepted<RoleEvent>(var events)
                        && events.stream().anyMatch(event -> nobodyIsLeft(state.after(event)))
                ? Decision.rejected(new NobodyCouldMendIt())
                : decision;
    }

    private Decision<RoleEvent> define(Roles state, DefineRole c) {
        if (isThere(state, c.role()) || state.retired().contains(c.role())) {
            return Decision.rejected(new RoleExists());
        }
        long own =
                state.kept().keySet().stream()
                        .filter(role -> !rules.builtIn().containsKey(role))
                        .count();
        if (own >= rules.most()) {
            return Decision.rejected(new TooManyRoles(rules.most()));
        }
        return unlessInvalid(c.content(), new RoleDefined(c.role(), c.content()));
    }

    private Decision<RoleEvent> change(Roles state, ChangeRole c) {
        if (!isThere(state, c.role())) {
            return Decision.rejected(new RoleNotFound());
        }
        return c.content().equals(now(state).get(c.role()))
                ? Decision.nothing()
                : unlessInvalid(c.content(), new RoleChanged(c.role(), c.content()));
    }

    private Decision<RoleEvent> reset(Roles state, ResetRole c) {
        if (!isThere(state, c.role())) {
            return Decision.rejected(new RoleNotFound());
        }
        if (!rules.builtIn().containsKey(c.role())) {
            return Decision.rejected(new MadeByTheDesk());
        }
        return state.kept().containsKey(c.role())
                ? Decision.accepted(new RoleReset(c.role()))
                : Decision.nothing();
    }

    private Decision<RoleEvent> retire(Roles state, RetireRole c) {
        if (state.retired().contains(c.role())) {
            return Decision.nothing();
        }
        if (!isThere(state, c.role())) {
            return Decision.rejected(new RoleNotFound());
        }
        return rules.builtIn().containsKey(c.role())
                ? Decision.rejected(new ComesWithTheDesk())
                : Decision.accepted(new RoleRetired(c.role()));
    }

    private Decision<RoleEvent> unlessInvalid(RoleContent content, RoleEvent event) {
        Optional<? extends RoleRejection> refusal = rules.content(content);
        return refusal.<Decision<RoleEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(event));
    }

    private boolean isThere(Roles state, RoleName role) {
        return state.kept().containsKey(role) || rules.builtIn().containsKey(role);
    }

    private Map<RoleName, RoleContent> now(Roles state) {
        Map<RoleName, RoleContent> all = new HashMap<>(rules.builtIn());
        all.putAll(state.kept());
        return all;
    }

    private boolean nobodyIsLeft(Roles state) {
        return now(state).values().stream().noneMatch(role -> !role.allowed().of(WRITE).isEmpty());
    }
}
