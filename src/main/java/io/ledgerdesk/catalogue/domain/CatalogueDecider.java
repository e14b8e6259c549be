package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.AgreementCommand;
import io.ledgerdesk.catalogue.command.CalendarCommand;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.command.CatalogueCommand.AsSeen;
import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EntryExists;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EntryNotFound;
import io.ledgerdesk.catalogue.command.CatalogueRejection.Forbidden;
import io.ledgerdesk.catalogue.command.CatalogueRejection.MovedOn;
import io.ledgerdesk.catalogue.command.CatalogueRejection.TooMany;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand;
import io.ledgerdesk.catalogue.command.PlanCommand;
import io.ledgerdesk.catalogue.command.ServiceCommand;
import io.ledgerdesk.catalogue.command.TopicCommand;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Right;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole behaviour of a desk's catalogue. What is in use names only what is in use, and what
 * there was once is never named otherwise again.
 */
public final class CatalogueDecider
        implements Decider<CatalogueCommand, CatalogueBook, CatalogueEvent> {
    private static final Right WRITE = new Right("catalogue.write");

    private final CatalogueLimits limits;
    private final Calendars calendars;
    private final Plans plans;
    private final Agreements agreements = new Agreements();
    private final Services services;
    private final Topics topics = new Topics();
    private final Policies policies;

    public CatalogueDecider(CatalogueLimits limits) {
        this.limits = limits;
        this.calendars = new Calendars(limits.days());
        this.plans = new Plans(limits.targets());
        this.services = new Services(new Processes(limits));
        this.policies = new Policies(limits.steps());
    }

    @Override
    public CatalogueBook initial() {
        return CatalogueBook.EMPTY;
    }

    @Override
    public CatalogueBook evolve(CatalogueBook state, CatalogueEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<CatalogueEvent> decide(
            Streams<CatalogueBook> streams, CatalogueCommand command, DecisionContext context) {
        if (!context.authority().has(WRITE)) {
            return Decision.rejected(new Forbidden());
        }
        return decide(streams.own(), command);
    }

    private Decision<CatalogueEvent> decide(CatalogueBook book, CatalogueCommand command) {
        Entry entry = book.entry(command.kind(), command.id()).orElse(null);
        return switch (command) {
            case AsSeen(CatalogueCommand asked, int version) ->
                    entry == null || entry.version() == version
                            ? decide(book, asked)
                            : Decision.rejected(
                                    new MovedOn(
                                            command.kind(),
                                            command.id(),
                                            version,
                                            entry.version()));
            case CalendarCommand c -> decide(book, c, entry, calendars.asked(c));
            case PlanCommand c -> decide(book, c, entry, plans.asked(c));
            case AgreementCommand c -> decide(book, c, entry, agreements.asked(c));
            case ServiceCommand c -> decide(book, c, entry, services.asked(c));
            case TopicCommand c -> decide(book, c, entry, topics.asked(c));
            case EscalationPolicyCommand c -> decide(book, c, entry, policies.asked(c));
        };
    }

    private Decision<CatalogueEvent> decide(
            CatalogueBook book, CatalogueCommand command, @Nullable Entry entry, Asked asked) {
        return switch (asked) {
            case Asked.Define define -> define(book, command, entry, define);
            case Asked.Change change -> change(book, command, entry, change);
            case Asked.Retire retire -> retire(book, command, entry, retire);
        };
    }

    private Decision<CatalogueEvent> define(
            CatalogueBook book,
            CatalogueCommand command,
            @Nullable Entry entry,
            Asked.Define asked) {
        CatalogueKind kind = command.kind();
        CatalogueId id = command.id();
        if (entry != null) {
            return Decision.rejected(new EntryExists(kind, id, entry.retired()));
        }
        if (book.inUse(kind).size() >= limits.of(kind)) {
            return Decision.rejected(new TooMany(kind, limits.of(kind)));
        }
        return unless(asked.problems().apply(book), () -> asked.event().apply(1));
    }

    private static Decision<CatalogueEvent> change(
            CatalogueBook book,
            CatalogueCommand command,
            @Nullable Entry entry,
            Asked.Change asked) {
        if (entry == null || entry.retired()) {
            return Decision.rejected(new EntryNotFound(command.kind(), command.id()));
        }
        if (asked.content().equals(entry.content()) && !(asked.again() && entry.version() > 1)) {
            return Decision.nothing();
        }
        return unless(asked.problems().apply(book), () -> asked.event().apply(entry.version() + 1));
    }

    private static Decision<CatalogueEvent> retire(
            CatalogueBook book,
            CatalogueCommand command,
            @Nullable Entry entry,
            Asked.Retire asked) {
        if (entry == null) {
            return Decision.rejected(new EntryNotFound(command.kind(), command.id()));
        }
        if (entry.retired()) {
            return Decision.nothing();
        }
        return unless(
                Uses.of(book, command.kind(), command.id()),
                () -> asked.event().apply(entry.version() + 1));
    }

    private static Decision<CatalogueEvent> unless(
            Stream<? extends CatalogueRejection> problems, Supplier<CatalogueEvent> event) {
        return problems.findFirst()
                .<Decision<CatalogueEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(event.get()));
    }
}
