package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.ClassifyTicketInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.CorrectTicketInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.CustomFieldInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.OverridePriorityInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.ResetPriorityInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.SetCustomFieldsInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.TagTicketInput;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.UntagTicketInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.CompanyInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.RequesterInput;
import io.ledgerdesk.ticket.graphql.mutation.terms.TicketTerms;
import io.ledgerdesk.ticket.graphql.mutation.terms.Wish;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.ClassifyTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.CorrectTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.OverridePriorityPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.ResetPriorityPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.SetCustomFieldsPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.TagTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.UntagTicketPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What sort of matter it is. */
@GraphQLApi
public class ClassificationMutations {
    private final TicketCommands commands;
    private final TicketTerms terms;

    ClassificationMutations(TicketCommands commands, TicketTerms terms) {
        this.commands = commands;
        this.terms = terms;
    }

    @Needs("ticket.classify")
    @Mutation("classifyTicket")
    @Description("Says what sort of matter it is and how much it matters; the priority follows.")
    public @NonNull Uni<ClassifyTicketPayload> classifyTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ClassifyTicketInput input) {
        return commands.send(
                input,
                null,
                (caller, ticket) ->
                        terms.ofKnown(
                                caller,
                                ticket,
                                new Wish(input.topic(), input.service(), input.agreement())),
                (ticket, found) ->
                        new ClassifyTicket(
                                ticket,
                                Words.orNull(TicketKind.class, input.kind()),
                                found.topic(),
                                Words.orNull(Impact.class, input.impact()),
                                Words.orNull(Urgency.class, input.urgency()),
                                found.service(),
                                found.agreement(),
                                found.rule()),
                ClassifyTicketPayload::new);
    }

    @Needs("ticket.correct")
    @Mutation("correctTicket")
    @Description("Corrects what was said at the registration; the history keeps what was said.")
    public @NonNull Uni<CorrectTicketPayload> correctTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    CorrectTicketInput input) {
        RequesterInput requester = input.requester();
        if (requester == null) {
            return commands.send(
                    input,
                    null,
                    ticket -> new CorrectTicket(ticket, input.subject(), input.description(), null),
                    CorrectTicketPayload::new);
        }
        return commands.send(
                input,
                People.problem(requester),
                (caller, ticket) ->
                        terms.ofCorrected(
                                caller,
                                ticket,
                                Optional.ofNullable(requester.company()).map(CompanyInput::id)),
                (ticket, found) ->
                        new CorrectTicket(
                                ticket,
                                input.subject(),
                                input.description(),
                                People.requester(requester),
                                found.rule()),
                CorrectTicketPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("overridePriority")
    @Description("Sets the priority by hand; it holds until it is reset.")
    public @NonNull Uni<OverridePriorityPayload> overridePriority(
            @NonNull @Name("input") @Description("What is needed for it.")
                    OverridePriorityInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new OverridePriority(
                                ticket, Words.as(Priority.class, input.priority()), input.reason()),
                OverridePriorityPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("resetPriority")
    @Description("Lets the priority follow from impact and urgency again.")
    public @NonNull Uni<ResetPriorityPayload> resetPriority(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ResetPriorityInput input) {
        return commands.send(
                input, null, ticket -> new ResetPriority(ticket), ResetPriorityPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("tagTicket")
    @Description("Marks it with words by which it is found.")
    public @NonNull Uni<TagTicketPayload> tagTicket(
            @NonNull @Name("input") @Description("What is needed for it.") TagTicketInput input) {
        return commands.send(
                input, null, ticket -> new TagTicket(ticket, input.tags()), TagTicketPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("untagTicket")
    @Description("Takes marks off.")
    public @NonNull Uni<UntagTicketPayload> untagTicket(
            @NonNull @Name("input") @Description("What is needed for it.") UntagTicketInput input) {
        return commands.send(
                input,
                null,
                ticket -> new UntagTicket(ticket, input.tags()),
                UntagTicketPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("setCustomFields")
    @Description("Says what custom fields hold; those not named stay as they are.")
    public @NonNull Uni<SetCustomFieldsPayload> setCustomFields(
            @NonNull @Name("input") @Description("What is needed for it.")
                    SetCustomFieldsInput input) {
        List<CustomFieldInput> fields = Objects.requireNonNullElse(input.fields(), List.of());
        List<String> cleared = Objects.requireNonNullElse(input.cleared(), List.of());
        UserError problem =
                fields.stream()
                        .map(ClassificationMutations::problem)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
        return commands.send(
                input,
                problem,
                ticket ->
                        new SetCustomFields(
                                ticket,
                                fields.stream().map(ClassificationMutations::field).toList(),
                                cleared),
                SetCustomFieldsPayload::new);
    }

    private static Optional<UserError> problem(CustomFieldInput field) {
        return Optional.ofNullable(
                TicketErrors.id(
                        "fields." + field.key() + ".personId", PersonId::new, field.personId()));
    }

    private static Field field(CustomFieldInput input) {
        String person = input.personId();
        return new Field(
                input.key(),
                input.text(),
                input.number(),
                input.choice(),
                input.date(),
                person == null ? null : new PersonId(person),
                input.flag());
    }
}
