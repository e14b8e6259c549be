package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.ServiceCommand.ChangeService;
import io.ledgerdesk.catalogue.command.ServiceCommand.DefineService;
import io.ledgerdesk.catalogue.command.ServiceCommand.RetireService;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.form.ServiceForm;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.ChangeServiceInput;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.DefineServiceInput;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.RetireServiceInput;
import io.ledgerdesk.catalogue.graphql.payload.ServicePayloads.ChangeServicePayload;
import io.ledgerdesk.catalogue.graphql.payload.ServicePayloads.DefineServicePayload;
import io.ledgerdesk.catalogue.graphql.payload.ServicePayloads.RetireServicePayload;
import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making services, changing and retiring them. */
@GraphQLApi
public class ServiceMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    ServiceMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("defineService")
    @Description("Makes a service: something that is supported.")
    public @NonNull Uni<DefineServicePayload> defineService(
            @NonNull @Name("input") @Description(INPUT) DefineServiceInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefineService(key, new ServiceForm(form).content(input.service())))
                .map(outcome -> new DefineServicePayload(outcome.map(Service::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changeService")
    @Description("Says a service anew, as a whole; tickets keep the process that they began with.")
    public @NonNull Uni<ChangeServicePayload> changeService(
            @NonNull @Name("input") @Description(INPUT) ChangeServiceInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.SERVICE, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangeService(id, new ServiceForm(form).content(input.service())))
                .map(outcome -> new ChangeServicePayload(outcome.map(Service::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retireService")
    @Description(
            "Takes a service out of use. Refused while an agreement or a topic in use"
                    + " refers to it.")
    public @NonNull Uni<RetireServicePayload> retireService(
            @NonNull @Name("input") @Description(INPUT) RetireServiceInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.SERVICE, input.id());
        return commands.send(
                        form, input.commandId(), input.expectedVersion(), new RetireService(id))
                .map(outcome -> new RetireServicePayload(outcome.map(Service::new)));
    }
}
