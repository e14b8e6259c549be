package io.ledgerdesk.workplace.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.workplace.command.ViewCommand;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.ChangeView;
import io.ledgerdesk.workplace.command.ViewCommand.Content;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.command.ViewCommand.RetireView;
import io.ledgerdesk.workplace.command.ViewRejection;
import io.ledgerdesk.workplace.command.ViewRejection.Forbidden;
import io.ledgerdesk.workplace.command.ViewRejection.TooManyViews;
import io.ledgerdesk.workplace.command.ViewRejection.ViewNotFound;
import io.ledgerdesk.workplace.domain.Views.View;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRenamed;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRetired;
import io.ledgerdesk.workplace.event.ViewEvent.ViewSaved;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole behaviour of a person's views: they are the person's own, and not too many. */
public final class ViewDecider implements Decider<ViewCommand, Views, ViewEvent> {
    private final ViewRules rules;

    public ViewDecider(ViewRules rules) {
        this.rules = rules;
    }

    @Override
    public Views initial() {
        return Views.NONE;
    }

    @Override
    public Views evolve(Views state, ViewEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<ViewEvent> decide(
            Streams<Views> streams, ViewCommand command, DecisionContext context) {
        Views state = streams.own();
        Actor actor = context.actor();
        if (actor.kind() == Actor.Kind.REQUESTER || !actor.id().equals(command.owner())) {
            return Decision.rejected(new Forbidden());
        }
        View known = state.kept().get(command.view());
        return switch (command) {
            case AddView c ->
                    known == null && state.kept().size() >= rules.most()
                            ? Decision.rejected(new TooManyViews(rules.most()))
                            : save(c, c.content(), known);
            case ChangeView c ->
                    known == null
                            ? Decision.rejected(new ViewNotFound())
                            : save(c, c.content(), known);
            case RenameView c ->
                    known == null ? Decision.rejected(new ViewNotFound()) : rename(c, known);
            case RetireView c ->
                    known == null
                            ? Decision.rejected(new ViewNotFound())
                            : Decision.accepted(new ViewRetired(c.owner(), c.view()));
        };
    }

    private Decision<ViewEvent> save(ViewCommand command, Content content, @Nullable View known) {
        Optional<? extends ViewRejection> refusal = rules.content(content);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        View wanted =
                new View(content.name(), content.filter(), content.visibility(), content.role());
        return wanted.equals(known)
                ? Decision.nothing()
                : Decision.accepted(
                        new ViewSaved(
                                command.owner(),
                                command.view(),
                                Personal.of(command.owner(), content.name()),
                                content.filter(),
                                content.visibility(),
                                content.role()));
    }

    private Decision<ViewEvent> rename(RenameView command, View known) {
        Optional<? extends ViewRejection> refusal = rules.name(command.name());
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        return command.name().equals(known.name())
                ? Decision.nothing()
                : Decision.accepted(
                        new ViewRenamed(
                                command.owner(),
                                command.view(),
                                Personal.of(command.owner(), command.name())));
    }
}
