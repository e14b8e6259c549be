package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.platform.files.KeptFile;
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
        @NonNull @Description("When it was attached.") Instant attachedAt,
        @NonNull @Description("Where it is downloaded from, by GET and with the same identity.")
                String url,
        @Description("Whether it is for staff alone; never true for requesters.")
                boolean internal) {

    static AttachedFile of(TicketFile file) {
        String id = new GlobalId(KeptFile.KIND, file.id().value()).text();
        return new AttachedFile(
                id,
                file.name(),
                file.mediaType(),
                (int) Math.min(file.size(), Integer.MAX_VALUE),
                file.sha256(),
                file.attachedBy().value(),
                file.attachedAt(),
                "/files/" + id,
                file.internal());
    }
}
