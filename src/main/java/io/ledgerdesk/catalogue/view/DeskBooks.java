package io.ledgerdesk.catalogue.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.notice.ChangeListener;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;

/** The catalogues of desks in memory, each once it was asked for. */
public final class DeskBooks implements DeskCatalogue, ChangeListener {
    private final CataloguePages pages;
    private final Clock clock;
    private final Duration trust;
    private final Cache<TenantId, DeskBook> kept;

    /**
     * @param desks whose catalogues are kept at most
     * @param trust after which a node looks for changes although it heard of none
     */
    public DeskBooks(CataloguePages pages, Clock clock, int desks, Duration trust) {
        this.pages = pages;
        this.clock = clock;
        this.trust = trust;
        this.kept = Caffeine.newBuilder().maximumSize(desks).executor(Runnable::run).build();
    }

    @Override
    public Uni<CatalogueBook> of(TenantId tenant) {
        return of(tenant, 0);
    }

    @Override
    public Uni<CatalogueBook> of(TenantId tenant, long position) {
        return kept.get(tenant, one -> new DeskBook(one, pages, clock, trust)).at(position);
    }

    @Override
    public String topic() {
        return "catalogue";
    }

    @Override
    public void changed(TenantId tenant, long position) {
        DeskBook known = kept.getIfPresent(tenant);
        if (known != null) {
            known.changed(position);
        }
    }

    @Override
    public void missed() {
        kept.invalidateAll();
    }
}
