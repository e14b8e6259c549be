package io.ledgerdesk.directory.graphql.input;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of companies. */
public final class CompanyInputs {
    private static final String COMMAND_ID = CommandId.DESCRIPTION;

    private CompanyInputs() {}

    /** Of {@code registerCompany}. */
    @Input("RegisterCompanyInput")
    @Description("A company that the desk is to know.")
    public record RegisterCompanyInput(
            @Id
                    @Description(
                            "A key for the company; absent for one that the desk makes. 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    @Nullable String key,
            @NonNull @Description("What it is called.") String name,
            @Id @Description("The company that it is a part of, by id or key; absent for none.")
                    @Nullable String parentId,
            @Description("Domains that mail of its people comes from; of no other company.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> domains,
            @Description("What another system calls it.") @Nullable String externalId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code changeCompany}. */
    @Input("ChangeCompanyInput")
    @Description("What is said of a company anew; what is absent stays as it is.")
    public record ChangeCompanyInput(
            @Id @NonNull @Description("The company, by id or key.") String companyId,
            @Description("What it is called.") @Nullable String name,
            @Id @Description("The company that it is a part of, by id or key.")
                    @Nullable String parentId,
            @Description("True to make it a part of no other; not together with parentId.")
                    @Nullable Boolean topLevel,
            @Description("All domains that mail of its people comes from; of no other company.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> domains,
            @Description("What another system calls it.") @Nullable String externalId,
            @Description("Whether it takes people in.") @Nullable Boolean active,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}
}
