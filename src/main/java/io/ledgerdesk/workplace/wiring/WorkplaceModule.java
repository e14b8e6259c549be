package io.ledgerdesk.workplace.wiring;

import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import io.ledgerdesk.workplace.command.ViewCommand;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.ChangeView;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.command.ViewCommand.RetireView;
import io.ledgerdesk.workplace.domain.ViewDecider;
import io.ledgerdesk.workplace.domain.ViewRules;
import io.ledgerdesk.workplace.domain.Views;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.id.ViewStream;
import io.ledgerdesk.workplace.view.draft.DraftLimits;
import io.ledgerdesk.workplace.view.presence.PresenceLimits;
import io.ledgerdesk.workplace.view.seen.SeenLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The workplace as the platform hosts it. */
final class WorkplaceModule {

    /** Views of a time when tickets named no service. */
    @Produces
    @Singleton
    Upcaster saved() {
        return ViewUpcasters.SAVED;
    }

    @Produces
    @Singleton
    CommandModule<ViewCommand, Views, ViewEvent> views(WorkplaceSettings settings) {
        return new CommandModule<>(
                new ViewDecider(new ViewRules(settings.maxViews(), settings.viewNameCharacters())),
                Views.class,
                ViewEvent.class,
                List.of(AddView.class, ChangeView.class, RenameView.class, RetireView.class),
                command -> ViewStream.of(command.owner()),
                event -> ViewStream.of(event.owner()),
                event -> List.of());
    }

    @Produces
    @Singleton
    DraftLimits drafts(
            WorkplaceSettings settings,
            @ConfigProperty(name = "ledgerdesk.ticket.rules.body-bytes", defaultValue = "1048576")
                    int textBytes) {
        return new DraftLimits(settings.maxDrafts(), textBytes);
    }

    @Produces
    @Singleton
    SeenLimits marks(WorkplaceSettings settings) {
        return new SeenLimits(Duration.ofDays(settings.unreadDays()));
    }

    @Produces
    @Singleton
    PresenceLimits presence(WorkplaceSettings settings) {
        return new PresenceLimits(
                settings.presenceTimeout(), settings.maxPresences(), settings.presencesShown());
    }
}
