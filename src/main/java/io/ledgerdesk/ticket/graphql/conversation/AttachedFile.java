package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.ticket.view.conversation.TicketFile;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a ticket. */
@Type("TicketFile")
@Description("A file that belongs to a ticket.")
public record AttachedFile(
        @Id @NonNull @Description("Its id, the same in every ticket that it lies in.") String id,
        @Description("What it is called; absent once erased.") @Nullable String name,
        @NonNull @Description("What it holds, such as image/png.") String mediaType,
        @Description("In bytes; at most 2,147,483,647 is told.") int size,
        @NonNull @Description("Of its content, 64 hexadecimal digits.") String sha256,
        @Id @NonNull @Description("Who attached it.") String attachedBy,
        @NonNull @Description("When it was attached.") Instant attachedAt) {

    static AttachedFile of(TicketFile file) {
        return new AttachedFile(
                new GlobalId("file", file.id().value()).text(),
                file.name(),
                file.mediaType(),
                (int) Math.min(file.size(), Integer.MAX_VALUE),
                file.sha256(),
                file.attachedBy().value(),
                file.attachedAt());
    }
}
