package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.platform.files.seal.Cutter.Piece;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One object on its way up: at one go if it is a single piece, else in parts. */
final class S3Upload {
    private final S3AsyncClient client;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private volatile @Nullable String id;

    S3Upload(S3AsyncClient client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    Uni<Void> add(Piece piece) {
        if (piece.last() && piece.number() == 0) {
            return Uni.createFrom()
                    .completionStage(() ->
                            client.putObject(
                                    request -> request.bucket(bucket).key(key),
                                    AsyncRequestBody.fromBytesUnsafe(piece.bytes())))
                    .replaceWithVoid();
        }
        Uni<Void> begun = piece.number() == 0 ? begin() : Uni.createFrom().voidItem();
        Uni<Void> added = begun.chain(() -> addPart(piece));
        return piece.last() ? added.chain(this::complete) : added;
    }

    /** A part without its end costs room that nobody sees. */
    Uni<Void> abort() {
        String begun = id;
        return begun == null
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() ->
                                client.abortMultipartUpload(
                                        request -> request.bucket(bucket).key(key).uploadId(begun)))
                        .replaceWithVoid()
                        .onFailure()
                        .recoverWithNull();
    }

    private Uni<Void> begin() {
        return Uni.createFrom()
                .completionStage(() ->
                        client.createMultipartUpload(request -> request.bucket(bucket).key(key)))
                .invoke(begun -> id = begun.uploadId())
                .replaceWithVoid();
    }

    private Uni<Void> addPart(Piece piece) {
        int number = Math.toIntExact(piece.number() + 1);
        return Uni.createFrom()
                .completionStage(() ->
                        client.uploadPart(
                                request ->
                                        request.bucket(bucket)
                                                .key(key)
                                                .uploadId(id)
                                                .partNumber(number),
                                AsyncRequestBody.fromBytesUnsafe(piece.bytes())))
                .invoke(part ->
                        parts.add(
                                CompletedPart.builder()
                                        .partNumber(number)
                                        .eTag(part.eTag())
                                        .build()))
                .replaceWithVoid();
    }

    private Uni<Void> complete() {
        return Uni.createFrom()
                .completionStage(() ->
                        client.completeMultipartUpload(request ->
                                request.bucket(bucket)
                                        .key(key)
                                        .uploadId(id)
                                        .multipartUpload(all -> all.parts(parts))))
                .replaceWithVoid();
    }
}
