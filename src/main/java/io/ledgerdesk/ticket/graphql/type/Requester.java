package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who asks, with contact data as it was at registration. */
@Type("Requester")
@Description("Who asks, with contact data as it was at registration.")
public record Requester(
        @Id @NonNull @Description("The person.") String id,
        @Description("Absent if unknown or erased.") @Nullable String name,
        @Description("Absent if unknown or erased.") @Nullable String email,
        @Description("Absent if unknown or erased.") @Nullable String phone,
        @Description("Absent if the requester belongs to none.") @Nullable Company company) {

    /** A customer organisation. */
    @Type("Company")
    @Description("A customer organisation.")
    public record Company(
            @Id @NonNull @Description("The company.") String id,
            @Description("Absent if unknown or erased.") @Nullable String name) {}

    static Requester of(TicketCard.Requester requester) {
        CompanyId company = requester.company();
        return new Requester(
                requester.id().value(),
                requester.name(),
                requester.email(),
                requester.phone(),
                company == null ? null : new Company(company.value(), requester.companyName()));
    }
}
