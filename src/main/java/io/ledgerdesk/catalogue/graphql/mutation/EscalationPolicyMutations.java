package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.DefineEscalationPolicy;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.RetireEscalationPolicy;
import io.ledgerdesk.catalogue.graphql.form.EscalationForm;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.ChangeEscalationPolicyInput;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.DefineEscalationPolicyInput;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.RetireEscalationPolicyInput;
import io.ledgerdesk.catalogue.graphql.payload.EscalationPolicyPayloads.ChangeEscalationPolicyPayload;
import io.ledgerdesk.catalogue.graphql.payload.EscalationPolicyPayloads.DefineEscalationPolicyPayload;
import io.ledgerdesk.catalogue.graphql.payload.EscalationPolicyPayloads.RetireEscalationPolicyPayload;
import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making escalation policies, changing and retiring them. */
@GraphQLApi
public class EscalationPolicyMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    EscalationPolicyMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("defineEscalationPolicy")
    @Description("Makes an escalation policy: steps that happen by themselves.")
    public @NonNull Uni<DefineEscalationPolicyPayload> defineEscalationPolicy(
            @NonNull @Name("input") @Description(INPUT) DefineEscalationPolicyInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefineEscalationPolicy(
                                key, new EscalationForm(form).content(input.policy())))
                .map(outcome ->
                        new DefineEscalationPolicyPayload(outcome.map(EscalationPolicy::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changeEscalationPolicy")
    @Description("Says an escalation policy anew, as a whole.")
    public @NonNull Uni<ChangeEscalationPolicyPayload> changeEscalationPolicy(
            @NonNull @Name("input") @Description(INPUT) ChangeEscalationPolicyInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.ESCALATION_POLICY, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangeEscalationPolicy(
                                id, new EscalationForm(form).content(input.policy())))
                .map(outcome ->
                        new ChangeEscalationPolicyPayload(outcome.map(EscalationPolicy::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retireEscalationPolicy")
    @Description(
            "Takes an escalation policy out of use. Refused while an agreement in use"
                    + " refers to it.")
    public @NonNull Uni<RetireEscalationPolicyPayload> retireEscalationPolicy(
            @NonNull @Name("input") @Description(INPUT) RetireEscalationPolicyInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.ESCALATION_POLICY, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new RetireEscalationPolicy(id))
                .map(outcome ->
                        new RetireEscalationPolicyPayload(outcome.map(EscalationPolicy::new)));
    }
}
