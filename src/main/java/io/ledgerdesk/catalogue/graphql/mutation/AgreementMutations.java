package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.AgreementCommand.ChangeAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.graphql.form.AgreementForm;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.ChangeAgreementInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.DefineAgreementInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.RetireAgreementInput;
import io.ledgerdesk.catalogue.graphql.payload.AgreementPayloads.ChangeAgreementPayload;
import io.ledgerdesk.catalogue.graphql.payload.AgreementPayloads.DefineAgreementPayload;
import io.ledgerdesk.catalogue.graphql.payload.AgreementPayloads.RetireAgreementPayload;
import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making agreements, changing and retiring them. */
@GraphQLApi
public class AgreementMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    AgreementMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("defineAgreement")
    @Description("Gives a company, or everybody, an agreement.")
    public @NonNull Uni<DefineAgreementPayload> defineAgreement(
            @NonNull @Name("input") @Description(INPUT) DefineAgreementInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefineAgreement(
                                key, new AgreementForm(form).content(input.agreement())))
                .map(outcome -> new DefineAgreementPayload(outcome.map(Agreement::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changeAgreement")
    @Description(
            "Says an agreement anew, as a whole; deadlines of open tickets move, and each"
                    + " ticket says so.")
    public @NonNull Uni<ChangeAgreementPayload> changeAgreement(
            @NonNull @Name("input") @Description(INPUT) ChangeAgreementInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.AGREEMENT, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangeAgreement(id, new AgreementForm(form).content(input.agreement())))
                .map(outcome -> new ChangeAgreementPayload(outcome.map(Agreement::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retireAgreement")
    @Description("Withdraws an agreement: no ticket is registered under it any more.")
    public @NonNull Uni<RetireAgreementPayload> retireAgreement(
            @NonNull @Name("input") @Description(INPUT) RetireAgreementInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.AGREEMENT, input.id());
        return commands.send(
                        form, input.commandId(), input.expectedVersion(), new RetireAgreement(id))
                .map(outcome -> new RetireAgreementPayload(outcome.map(Agreement::new)));
    }
}
