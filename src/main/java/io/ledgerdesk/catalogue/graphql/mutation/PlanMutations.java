package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.PlanCommand.ChangePlan;
import io.ledgerdesk.catalogue.command.PlanCommand.DefinePlan;
import io.ledgerdesk.catalogue.command.PlanCommand.RetirePlan;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.form.PlanForm;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.ChangePlanInput;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.DefinePlanInput;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.RetirePlanInput;
import io.ledgerdesk.catalogue.graphql.payload.PlanPayloads.ChangePlanPayload;
import io.ledgerdesk.catalogue.graphql.payload.PlanPayloads.DefinePlanPayload;
import io.ledgerdesk.catalogue.graphql.payload.PlanPayloads.RetirePlanPayload;
import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making plans, changing and retiring them. */
@GraphQLApi
public class PlanMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    PlanMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("definePlan")
    @Description("Makes a plan: targets that agreements refer to.")
    public @NonNull Uni<DefinePlanPayload> definePlan(
            @NonNull @Name("input") @Description(INPUT) DefinePlanInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefinePlan(key, new PlanForm(form).content(input.plan())))
                .map(outcome -> new DefinePlanPayload(outcome.map(Plan::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changePlan")
    @Description(
            "Says a plan anew, as a whole; deadlines of open tickets move, and each ticket"
                    + " says so.")
    public @NonNull Uni<ChangePlanPayload> changePlan(
            @NonNull @Name("input") @Description(INPUT) ChangePlanInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.PLAN, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangePlan(id, new PlanForm(form).content(input.plan())))
                .map(outcome -> new ChangePlanPayload(outcome.map(Plan::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retirePlan")
    @Description("Takes a plan out of use. Refused while an agreement in use refers to it.")
    public @NonNull Uni<RetirePlanPayload> retirePlan(
            @NonNull @Name("input") @Description(INPUT) RetirePlanInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.PLAN, input.id());
        return commands.send(form, input.commandId(), input.expectedVersion(), new RetirePlan(id))
                .map(outcome -> new RetirePlanPayload(outcome.map(Plan::new)));
    }
}
