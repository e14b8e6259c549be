package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.graphql.type.DirectoryWords.CompanyVisibility;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where a person belongs. */
@Type("CompanyMembership")
@Description("A company that a person belongs to.")
public record CompanyMembership(
        @NonNull @Description("The company.") CompanyRecord company,
        @NonNull @Description("What the person may see of it.") CompanyVisibility visibility) {}
