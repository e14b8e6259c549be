package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.graphql.value.word.ShareLevel;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.SharedWith;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody outside a ticket's own people who may see it. */
@Type("Share")
@Description("A person or a group outside a ticket's own people that may see it.")
public record Share(
        @Id @Description("The person; absent if it is a group.") @Nullable String personId,
        @Id @Description("The group; absent if it is a person.") @Nullable String groupId,
        @Description("As it was then; absent if unknown or erased.") @Nullable String name,
        @NonNull @Description("How much they may do.") ShareLevel level) {

    static Share of(SharedWith shared) {
        PersonId person = shared.person();
        GroupId group = shared.group();
        return new Share(
                person == null ? null : person.value(),
                group == null ? null : group.value(),
                person == null ? shared.groupName() : shared.personName(),
                Words.as(ShareLevel.class, shared.level()));
    }
}
