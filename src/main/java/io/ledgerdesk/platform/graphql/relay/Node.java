package io.ledgerdesk.platform.graphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A thing that is found again by its id alone. */
@Interface("Node")
@Description("A thing that is found again by its id alone.")
public interface Node {
    String ID = "Opaque, good for ever, the same for every reader.";

    @Id
    @Name("id")
    @NonNull
    @Description(ID)
    String getId();
}
