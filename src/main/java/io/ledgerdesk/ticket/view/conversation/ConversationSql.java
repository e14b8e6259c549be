package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.Attached;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.FileTaken;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.HandedOver;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.NoteChanged;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.Said;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The statements of {@link TicketMessageProjection}. */
final class ConversationSql {
    /**
     * Whoever sends a command mints the id of its message: one used twice must not stop the desk.
     */
    private static final String SAY =
            """
            INSERT INTO ticket_message (
                tenant, id, ticket_id, origin_ticket_id, kind, public, author_kind, author_id,
                author_name, channel, text, sent_at, recorded_at, position, addressed_to)
            SELECT $1::text, said.*
            FROM unnest(
                $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::boolean[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::timestamptz[],
                $13::timestamptz[], $14::bigint[], $15::uuid[]) AS said
            ON CONFLICT (tenant, id) DO NOTHING
            """;

    /** A file that was removed may be attached again. */
    private static final String ATTACH =
            """
            INSERT INTO ticket_file (
                tenant, ticket_id, id, name, media_type, size, sha256, attached_by, attached_at,
                internal)
            SELECT DISTINCT ON (attached.ticket_id, attached.id) $1::text, attached.*
            FROM unnest(
                $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::text[],
                $8::text[], $9::timestamptz[], $10::boolean[]) AS attached (
                ticket_id, id, name, media_type, size, sha256, attached_by, attached_at, internal)
            ON CONFLICT (tenant, ticket_id, id) DO UPDATE
            SET name = excluded.name, media_type = excluded.media_type, size = excluded.size,
                sha256 = excluded.sha256, attached_by = excluded.attached_by,
                attached_at = excluded.attached_at, internal = excluded.internal,
                removed_at = NULL
            """;

    private static final String CHANGE_NOTE =
            """
            UPDATE ticket_message SET text = $3, edited_at = $4, edits = edits + 1
            WHERE tenant = $1 AND id = $2
            """;

    private static final String TAKE_FILE =
            """
            UPDATE ticket_file SET removed_at = $4
            WHERE tenant = $1 AND ticket_id = $2 AND id = $3
            """;

    private static final String HAND_OVER_MESSAGES =
            "UPDATE ticket_message SET ticket_id = $2 WHERE tenant = $1 AND id = ANY ($3::uuid[])";

    /** The same file may lie in both tickets: then one of them stays. */
    private static final String HAND_OVER_FILES =
            """
            WITH handed AS (
                DELETE FROM ticket_file
                WHERE tenant = $1 AND ticket_id = $2 AND id = ANY ($4::uuid[])
                RETURNING *
            )
            INSERT INTO ticket_file (
                tenant, ticket_id, id, name, media_type, size, sha256, attached_by, attached_at,
                internal)
            SELECT tenant, $3, id, name, media_type, size, sha256, attached_by, attached_at, internal
            FROM handed
            ON CONFLICT (tenant, ticket_id, id) DO UPDATE
            SET name = excluded.name, media_type = excluded.media_type, size = excluded.size,
                sha256 = excluded.sha256, attached_by = excluded.attached_by,
                attached_at = excluded.attached_at, internal = excluded.internal,
                removed_at = NULL
            WHERE ticket_file.removed_at IS NOT NULL
            """;

    private ConversationSql() {}

    static Uni<Void> write(SqlConnection transaction, TenantId tenant, ConversationStep step) {
        return switch (step) {
            case Said s -> execute(transaction, SAY, said(tenant, s.messages()));
            case Attached s -> execute(transaction, ATTACH, attached(tenant, s.files()));
            case NoteChanged s ->
                    execute(
                            transaction,
                            CHANGE_NOTE,
                            Tuple.of(
                                    tenant.value(),
                                    s.note().value(),
                                    s.text(),
                                    ConversationRows.time(s.at())));
            case FileTaken s ->
                    execute(
                            transaction,
                            TAKE_FILE,
                            Tuple.of(
                                    tenant.value(),
                                    s.ticket().value(),
                                    s.file().value(),
                                    ConversationRows.time(s.at())));
            case HandedOver s ->
                    execute(
                                    transaction,
                                    HAND_OVER_MESSAGES,
                                    Tuple.of(
                                            tenant.value(),
                                            s.to().value(),
                                            s.messages().toArray(UUID[]::new)))
                            .chain(() -> handOverFiles(transaction, tenant, s));
        };
    }

    private static Uni<Void> handOverFiles(
            SqlConnection transaction, TenantId tenant, HandedOver step) {
        return step.files().isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(
                        transaction,
                        HAND_OVER_FILES,
                        Tuple.of(
                                tenant.value(),
                                step.from().value(),
                                step.to().value(),
                                step.files().stream().map(FileId::value).toArray(UUID[]::new)));
    }

    private static Uni<Void> execute(SqlConnection transaction, String sql, Tuple parameters) {
        return transaction.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static Tuple said(TenantId tenant, List<TicketMessage> said) {
        Tuple all = Tuple.tuple();
        all.addValue(tenant.value());
        all.addValue(column(said, UUID[]::new, TicketMessage::id));
        all.addValue(column(said, UUID[]::new, one -> one.ticket().value()));
        all.addValue(column(said, UUID[]::new, one -> one.origin().value()));
        all.addValue(column(said, String[]::new, one -> one.kind().name()));
        all.addValue(column(said, Boolean[]::new, one -> one.kind().isPublic()));
        all.addValue(column(said, String[]::new, one -> one.author().kind().name()));
        all.addValue(column(said, String[]::new, one -> one.author().id().value()));
        all.addValue(column(said, String[]::new, one -> one.author().name()));
        all.addValue(column(said, String[]::new, TicketMessage::channel));
        all.addValue(column(said, String[]::new, TicketMessage::text));
        all.addValue(
                column(said, OffsetDateTime[]::new, one -> ConversationRows.time(one.sentAt())));
        all.addValue(
                column(
                        said,
                        OffsetDateTime[]::new,
                        one -> ConversationRows.time(one.recordedAt())));
        all.addValue(column(said, Long[]::new, TicketMessage::position));
        all.addValue(column(said, UUID[]::new, one -> orNull(one.addressedTo())));
        return all;
    }

    private static Tuple attached(TenantId tenant, List<TicketFile> files) {
        Tuple all = Tuple.tuple();
        all.addValue(tenant.value());
        all.addValue(column(files, UUID[]::new, one -> one.ticket().value()));
        all.addValue(column(files, UUID[]::new, one -> one.id().value()));
        all.addValue(column(files, String[]::new, TicketFile::name));
        all.addValue(column(files, String[]::new, TicketFile::mediaType));
        all.addValue(column(files, Long[]::new, TicketFile::size));
        all.addValue(column(files, String[]::new, TicketFile::sha256));
        all.addValue(column(files, String[]::new, one -> one.attachedBy().value()));
        all.addValue(
                column(
                        files,
                        OffsetDateTime[]::new,
                        one -> ConversationRows.time(one.attachedAt())));
        all.addValue(column(files, Boolean[]::new, TicketFile::internal));
        return all;
    }

    private static <R, V> Object column(
            List<R> rows, IntFunction<@Nullable V[]> array, Function<R, @Nullable V> value) {
        @Nullable V[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private static @Nullable UUID orNull(@Nullable TicketId ticket) {
        return ticket == null ? null : ticket.value();
    }
}
