package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From events to scenes: what a person would note on paper. */
final class Scenes {
    private static final ClockKey RESPONSE = new ClockKey(TargetKind.FIRST_RESPONSE, 1, 1);
    final List<Scene> all = new ArrayList<>();
    Instant receivedAt = Instant.MIN;
    private Instant registeredAt = Instant.MIN;
    private Instant at = Instant.MIN;
    private List<CompanyId> companies = List.of();
    private TicketState state = TicketState.NEW;
    private @Nullable HoldReason hold;
    private @Nullable TicketKind kind;
    private @Nullable Priority priority;
    private @Nullable CatalogueId service;
    private @Nullable CatalogueId chosen;
    private Line line = Line.FIRST;
    private @Nullable CatalogueId agreement;
    private int round = 1;
    private int cycle;
    private int handOver;
    private boolean answered;
    private boolean accepted;
    private @Nullable Instant assignedAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant handedAt;

    /**
     * @param responseIsJudged whether the first response stopped too late before
     */
    void event(
            List<ClockFact> facts,
            CatalogueBook book,
            boolean responseIsJudged,
            NaiveTicket.@Nullable Step by) {
        Set<ClockKey> met = new HashSet<>();
        boolean terms = false;
        List<CatalogueId> retroactive = List.of();
        for (ClockFact fact : facts) {
            at = fact.at().isAfter(at) ? fact.at() : at;
            switch (fact) {
                case Registered e -> {
                    receivedAt = e.receivedAt();
                    registeredAt = e.at();
                    companies = e.companies();
                    terms = true;
                    choose(book);
                }
                case Classified e -> {
                    kind = e.kind();
                    priority = e.priority();
                    terms = true;
                    boolean same =
                            Objects.equals(service, e.service())
                                    && Objects.equals(chosen, e.agreement());
                    service = e.service();
                    chosen = e.agreement();
                    if (!same) {
                        choose(book);
                    }
                }
                case Corrected e -> {
                    terms = true;
                    if (!e.companies().equals(companies)) {
                        companies = e.companies();
                        choose(book);
                    }
                }
                case Reopened e -> {
                    round = e.round();
                    cycle = answered ? 1 : 0;
                    updatedAt = answered ? at : null;
                }
                case HandedOver e -> handedOver(e, met);
                case StaffSpoke e -> spoke(met);
                case Moved e -> moved(e, met);
                case CatalogueChanged e -> {
                    terms = true;
                    retroactive = e.retroactive();
                    if (agreement != null && !deals(e.book()).holds(agreement)) {
                        choose(e.book());
                    }
                }
                case Noticed e -> throw new AssertionError("nothing that happened: " + e);
            }
        }
        all.add(
                new Scene(
                        at,
                        state,
                        hold,
                        kind,
                        priority,
                        line,
                        book,
                        agreement,
                        terms,
                        retroactive,
                        keys(responseIsJudged),
                        met,
                        assignedAt,
                        updatedAt,
                        handedAt,
                        by));
    }

    private void choose(CatalogueBook book) {
        agreement = deals(book).best();
    }

    private NaiveDeals deals(CatalogueBook book) {
        return new NaiveDeals(book, companies, service, chosen, registeredAt);
    }

    private void handedOver(HandedOver e, Set<ClockKey> met) {
        assignedAt = assignedAt == null ? at : assignedAt;
        if (e.toAnotherLine() || handedAt == null) {
            met.add(new ClockKey(TargetKind.LINE_RESOLUTION, round, handOver));
            handOver++;
            handedAt = at;
            accepted = false;
        }
        line = e.line();
    }

    private void spoke(Set<ClockKey> met) {
        met.add(RESPONSE);
        answered = true;
        if (state.isOpen()) {
            met.add(new ClockKey(TargetKind.NEXT_UPDATE, round, cycle));
            cycle++;
            updatedAt = at;
        }
    }

    private void moved(Moved e, Set<ClockKey> met) {
        boolean wasOpen = state.isOpen();
        state = e.state();
        hold = e.hold();
        switch (state) {
            case NEW -> handedAt = null;
            case ASSIGNED -> take();
            case IN_PROGRESS, IN_REVIEW -> {
                take();
                accepted = true;
                met.add(new ClockKey(TargetKind.ACCEPTANCE, round, handOver));
            }
            case RESOLVED, CLOSED -> {
                if (wasOpen) {
                    met.add(new ClockKey(TargetKind.RESOLUTION, round, 1));
                    met.add(new ClockKey(TargetKind.LINE_RESOLUTION, round, handOver));
                }
            }
            case WAITING_FOR_REQUESTER, ON_HOLD, CANCELLED -> {}
        }
    }

    private void take() {
        assignedAt = assignedAt == null ? at : assignedAt;
        if (handedAt == null) {
            handOver++;
            handedAt = at;
            accepted = false;
        }
    }

    private Set<ClockKey> keys(boolean responseIsJudged) {
        Set<ClockKey> keys = new HashSet<>();
        if (state.isOpen()) {
            keys.add(new ClockKey(TargetKind.RESOLUTION, round, 1));
            if (!answered && !responseIsJudged) {
                keys.add(RESPONSE);
            }
            if (updatedAt != null) {
                keys.add(new ClockKey(TargetKind.NEXT_UPDATE, round, cycle));
            }
            if (handedAt != null && state != TicketState.NEW) {
                keys.add(new ClockKey(TargetKind.LINE_RESOLUTION, round, handOver));
                if (!accepted) {
                    keys.add(new ClockKey(TargetKind.ACCEPTANCE, round, handOver));
                }
            }
        }
        return keys;
    }
}
