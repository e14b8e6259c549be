package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.scan.FileScanner;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is left over: files that were never attached or never came whole, those of erased
 * persons, and contents that no row knows. Any number of nodes may do so at once.
 */
public final class FileCollector {
    private static final int PAGE = 100;

    private final FileParts parts;
    private final FileDesk desk;
    private final FileScanning scanning;

    public FileCollector(FileParts parts, FileDesk desk) {
        this.parts = parts;
        this.desk = desk;
        this.scanning = new FileScanning(parts, desk);
    }

    /** Drops what no ticket holds and is old enough, and what nobody can read any more. */
    public Uni<Void> collect() {
        return eachTenant(tenant ->
                pages(tenant, () -> parts.table().forgetLoose(tenant, cutoff(), PAGE))
                        .chain(() ->
                                pages(tenant, () -> parts.table().forgetErased(tenant, PAGE))));
    }

    /** Drops contents without a row: without it nobody can decrypt them. */
    public Uni<Void> sweep() {
        return eachTenant(tenant -> sweep(tenant, null));
    }

    /** Has the scanner see what was taken in while it could not be asked. */
    public Uni<Void> scan() {
        FileScanner scanner = parts.scanner();
        return scanner == null
                ? Uni.createFrom().voidItem()
                : eachTenant(tenant -> scan(scanner, tenant, new UUID(0, 0)));
    }

    private Uni<Void> eachTenant(Function<TenantId, Uni<Void>> work) {
        return parts.table()
                .tenants()
                .onItem()
                .transformToMulti(tenants -> Multi.createFrom().iterable(tenants))
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The rows first: nothing can be attached then whose content is going. */
    private Uni<Void> pages(TenantId tenant, Supplier<Uni<List<UUID>>> forget) {
        return forget.get()
                .call(ids -> delete(tenant, ids))
                .chain(ids ->
                        ids.size() < PAGE ? Uni.createFrom().voidItem() : pages(tenant, forget));
    }

    private Uni<Void> delete(TenantId tenant, Collection<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> parts.store().delete(new Blob(tenant, id)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> sweep(TenantId tenant, @Nullable UUID after) {
        return parts.store()
                .list(tenant, after, PAGE)
                .map(ids -> ids.stream().filter(this::isOld).toList())
                .call(old -> deleteUnknown(tenant, old))
                .chain(old ->
                        old.size() < PAGE
                                ? Uni.createFrom().voidItem()
                                : sweep(tenant, old.getLast()));
    }

    private Uni<Void> deleteUnknown(TenantId tenant, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : parts.table().unknown(tenant, ids).chain(unknown -> delete(tenant, unknown));
    }

    private Uni<Void> scan(FileScanner scanner, TenantId tenant, UUID after) {
        return parts.table()
                .unscanned(tenant, after, PAGE)
                .call(rows ->
                        Multi.createFrom()
                                .iterable(rows)
                                .onItem()
                                .transformToUniAndConcatenate(row -> desk.open(tenant, row))
                                .onItem()
                                .transformToMultiAndConcatenate(
                                        file -> Multi.createFrom().items(file.stream()))
                                .onItem()
                                .transformToUniAndConcatenate(file -> judge(scanner, file))
                                .collect()
                                .last())
                .chain(rows ->
                        rows.size() < PAGE
                                ? Uni.createFrom().voidItem()
                                : scan(scanner, tenant, rows.getLast().id()));
    }

    private Uni<Boolean> judge(FileScanner scanner, KeptFile file) {
        return scanning.ofHeld(scanner, file)
                .chain(state -> parts.table().judged(file.tenant(), file.id(), state));
    }

    private boolean isOld(UUID id) {
        // the first 48 bits of a UUIDv7 are its time in milliseconds
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).isBefore(cutoff());
    }

    private Instant cutoff() {
        return parts.clock().instant().minus(parts.limits().orphanAge());
    }
}
