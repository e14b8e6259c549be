package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.type.ServiceTypes.ServiceProcessView;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.graphql.relay.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that is supported. */
@Published
@Type("Service")
@Description("Something that is supported, and how its tickets are worked on.")
public final class Service implements Node {
    private final Seen seen;
    private final ServiceContent content;

    public Service(Seen seen) {
        this(seen, (ServiceContent) seen.entry().content());
    }

    private Service(Seen seen, ServiceContent content) {
        this.seen = seen;
        this.content = content;
    }

    /** For those who may not read the catalogue: what it is called, and not how the desk works. */
    public static Service named(Seen seen) {
        ServiceContent whole = (ServiceContent) seen.entry().content();
        return new Service(
                seen,
                new ServiceContent(
                        whole.name(),
                        whole.description(),
                        null,
                        null,
                        null,
                        false,
                        false,
                        ServiceProcess.NONE));
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return seen.globalId();
    }

    @Id
    @NonNull
    @Description("The name that the desk gave it, for ever; taken wherever its id is.")
    public String getKey() {
        return seen.entry().id().value();
    }

    @NonNull
    @Description("What people call it.")
    public String getName() {
        return content.name().value();
    }

    @Description("1 and up, one more with each change.")
    public int getVersion() {
        return seen.entry().version();
    }

    @Description("Whether it is in use no more; it then stands as it was last.")
    public boolean isRetired() {
        return seen.entry().retired();
    }

    @Description("What it is; absent if nobody said so.")
    public @Nullable String getDescription() {
        return Texts.of(content.description());
    }

    @Id
    @Description("The group that answers for it.")
    public @Nullable String getOwnerId() {
        return Texts.of(content.owner());
    }

    @Description("The topic of its tickets where nothing else is said.")
    public @Nullable Topic getTopic() {
        return seen.other(CatalogueKind.TOPIC, content.topic()).map(Topic::new).orElse(null);
    }

    @Description("When it is supported; absent for whenever the desk is open.")
    public @Nullable Calendar getSupportHours() {
        return seen.other(CatalogueKind.CALENDAR, content.supportHours())
                .map(Calendar::new)
                .orElse(null);
    }

    @Description("Whether its tickets are one priority up.")
    public boolean isCritical() {
        return content.critical();
    }

    @Description("Whether work may begin only when it was allowed.")
    public boolean isApprovalFirst() {
        return content.approvalFirst();
    }

    @NonNull
    @Description("How its tickets are worked on; a ticket keeps what it began with.")
    public ServiceProcessView getProcess() {
        return ServiceProcessView.of(content.process());
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}
