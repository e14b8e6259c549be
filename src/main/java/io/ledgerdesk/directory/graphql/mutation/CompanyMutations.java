package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.CompanyCommand.PartOf;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.graphql.input.CompanyInputs.ChangeCompanyInput;
import io.ledgerdesk.directory.graphql.input.CompanyInputs.RegisterCompanyInput;
import io.ledgerdesk.directory.graphql.mutation.DirectoryCommands.Sent;
import io.ledgerdesk.directory.graphql.payload.CompanyPayloads.ChangeCompanyPayload;
import io.ledgerdesk.directory.graphql.payload.CompanyPayloads.CompanyOutcome;
import io.ledgerdesk.directory.graphql.payload.CompanyPayloads.RegisterCompanyPayload;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Making companies known and changing them. */
@GraphQLApi
public class CompanyMutations {
    private static final String INPUT = "What is needed for it.";

    private final DirectoryCommands commands;
    private final Companies companies;

    CompanyMutations(DirectoryCommands commands, Companies companies) {
        this.commands = commands;
        this.companies = companies;
    }

    @Needs("directory.write")
    @Mutation("registerCompany")
    @Description("Makes a company known.")
    public @NonNull Uni<RegisterCompanyPayload> registerCompany(
            @NonNull @Name("input") @Description(INPUT) RegisterCompanyInput input) {
        Form form = new Form();
        CompanyId company =
                form.fresh(
                        input.key(),
                        input.key() == null ? commands.mint("company", input.commandId()) : "",
                        CompanyId::new);
        String parent = input.parentId();
        return commands.send(
                        form,
                        input.commandId(),
                        new RegisterCompany(
                                company,
                                input.name(),
                                parent == null ? null : form.company("parentId", parent),
                                Objects.requireNonNullElse(input.domains(), List.of()),
                                input.externalId()))
                .chain(sent -> outcome(company, sent))
                .map(RegisterCompanyPayload::new);
    }

    @Needs("directory.write")
    @Mutation("changeCompany")
    @Description("Says something of a company anew.")
    public @NonNull Uni<ChangeCompanyPayload> changeCompany(
            @NonNull @Name("input") @Description(INPUT) ChangeCompanyInput input) {
        Form form = new Form();
        CompanyId company = form.company("companyId", input.companyId());
        return commands.send(
                        form,
                        input.commandId(),
                        new ChangeCompany(
                                company,
                                input.name(),
                                partOf(form, input),
                                input.domains(),
                                input.externalId(),
                                input.active()))
                .chain(sent -> outcome(company, sent))
                .map(ChangeCompanyPayload::new);
    }

    private static @Nullable PartOf partOf(Form form, ChangeCompanyInput input) {
        String parent = input.parentId();
        boolean top = Boolean.TRUE.equals(input.topLevel());
        if (parent != null && top) {
            form.note(ValidationFailed.of("topLevel", "absent where parentId is given"));
        }
        if (parent != null) {
            return new PartOf(form.company("parentId", parent));
        }
        return top ? new PartOf(null) : null;
    }

    private Uni<CompanyOutcome> outcome(CompanyId company, Sent sent) {
        return switch (sent) {
            case Sent.Refused refused ->
                    Uni.createFrom().item(new CompanyOutcome(null, null, List.of(refused.why())));
            case Sent.Done done ->
                    companies
                            .asDecided(done.scope().tenant(), company, done.position())
                            .map(found ->
                                    new CompanyOutcome(
                                            found.filter(one -> done.scope().sees(one.entry().id()))
                                                    .map(one ->
                                                            new CompanyRecord(one, done.scope()))
                                                    .orElse(null),
                                            Position.of(done.position()),
                                            List.of()));
        };
    }
}
