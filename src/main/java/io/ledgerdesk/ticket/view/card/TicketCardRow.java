package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Mark;
import io.ledgerdesk.ticket.view.card.TicketCard.Progress;
import io.ledgerdesk.ticket.view.card.TicketCard.Rating;
import io.ledgerdesk.ticket.view.card.TicketCard.Registration;
import io.ledgerdesk.ticket.view.card.TicketCard.Requester;
import io.ledgerdesk.ticket.view.card.TicketCard.Resolution;
import io.ledgerdesk.ticket.view.card.extras.CardExtrasText;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a row of {@code ticket_card} back to the card. */
record TicketCardRow(Row row) {

    static List<TicketCard> cards(RowSet<Row> rows) {
        List<TicketCard> cards = new ArrayList<>(rows.size());
        rows.forEach(row -> cards.add(new TicketCardRow(row).card()));
        return cards;
    }

    TicketCard card() {
        return new TicketCard(
                registration(),
                TicketState.valueOf(row.getString("state")),
                value("cancel_reason", CancelReason::valueOf),
                new ClassifiedAs(
                        value("kind", TicketKind::valueOf),
                        value("topic", Topic::new),
                        value("impact", Impact::valueOf),
                        value("urgency", Urgency::valueOf),
                        value("priority", Priority::valueOf),
                        value("service", CatalogueId::new),
                        value("agreement", CatalogueId::new)),
                new Assignee(
                        value("group_id", GroupId::new),
                        row.getString("group_name"),
                        value("agent_id", PersonId::new),
                        row.getString("agent_name")),
                resolution(),
                rating(),
                progress(),
                CardExtrasText.read(row.getString("extras")));
    }

    private Registration registration() {
        return new Registration(
                new TicketId(row.getUUID("id")),
                new TicketNumber(row.getString("number")),
                value("external_id", ExternalId::new),
                Channel.valueOf(row.getString("channel")),
                new Requester(
                        new PersonId(row.getString("requester_id")),
                        row.getString("requester_name"),
                        row.getString("requester_email"),
                        row.getString("requester_phone"),
                        value("company_id", CompanyId::new),
                        row.getString("company_name")),
                row.getString("subject"),
                row.getString("description"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getOffsetDateTime("registered_at").toInstant());
    }

    private @Nullable Resolution resolution() {
        Integer round = row.getInteger("resolution_round");
        return round == null
                ? null
                : new Resolution(
                        round,
                        ResolutionCode.valueOf(row.getString("resolution_code")),
                        row.getString("answer"),
                        row.getString("solution"));
    }

    private @Nullable Rating rating() {
        Integer round = row.getInteger("rating_round");
        return round == null
                ? null
                : new Rating(
                        round,
                        row.getInteger("rating_score"),
                        row.getBoolean("rating_solved"),
                        row.getString("rating_comment"));
    }

    private Progress progress() {
        return new Progress(
                new Mark(
                        row.getLong("version"),
                        row.getOffsetDateTime("updated_at").toInstant(),
                        row.getLong("position")),
                new Mark(
                        row.getLong("requester_version"),
                        row.getOffsetDateTime("requester_updated_at").toInstant(),
                        row.getLong("requester_position")),
                row.getInteger("reopenings"),
                row.getInteger("hand_overs"),
                instant("first_response_at"),
                instant("resolved_at"),
                instant("closed_at"));
    }

    private @Nullable Instant instant(String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private <T> @Nullable T value(String column, Function<String, T> of) {
        String text = row.getString(column);
        return text == null ? null : of.apply(text);
    }
}
