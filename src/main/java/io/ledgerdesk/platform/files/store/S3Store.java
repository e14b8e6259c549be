package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.seal.Cutter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.ResponsePublisher;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket of S3's kind, {@code <prefix><tenant>/<id>}. What is larger than a part goes
 * up in parts, of which one is in memory at a time; the object is there when the last is.
 */
public final class S3Store implements FileStore, AutoCloseable {
    private static final int PART_BYTES = 8 * 1024 * 1024;

    private final S3AsyncClient client;
    private final S3Place place;

    public S3Store(S3Place place) {
        this.client = client(place);
        this.place = place;
    }

    @Override
    public Uni<Void> put(Blob blob, Multi<byte[]> content) {
        S3Upload upload = new S3Upload(client, place.bucket(), key(blob));
        return Cutter.cut(content, PART_BYTES)
                .onItem()
                .transformToUniAndConcatenate(upload::add)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .call(upload::abort)
                .onCancellation()
                .call(upload::abort)
                .onFailure()
                .transform(failure -> StoreFaults.unavailable("written", blob, failure));
    }

    @Override
    public Multi<byte[]> get(Blob blob, long from, long length) {
        return Uni.createFrom()
                .completionStage(() ->
                        client.getObject(
                                request ->
                                        request.bucket(place.bucket())
                                                .key(key(blob))
                                                .range(
                                                        "bytes=%d-%d"
                                                                .formatted(
                                                                        from, from + length - 1)),
                                AsyncResponseTransformer.<GetObjectResponse>toPublisher()))
                .onItem()
                .transformToMulti(S3Store::bytes)
                .onFailure()
                .transform(failure ->
                        failure instanceof NoSuchKeyException
                                ? StoreFaults.missing(blob, failure)
                                : StoreFaults.unavailable("read", blob, failure));
    }

    private static Multi<byte[]> bytes(ResponsePublisher<GetObjectResponse> object) {
        return Multi.createFrom()
                .publisher(FlowAdapters.toFlowPublisher(object))
                .map(S3Store::bytes);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public Uni<Void> delete(Blob blob) {
        return Uni.createFrom()
                .completionStage(() ->
                        client.deleteObject(
                                request -> request.bucket(place.bucket()).key(key(blob))))
                .replaceWithVoid()
                .onFailure()
                .transform(failure -> StoreFaults.unavailable("deleted", blob, failure));
    }

    @Override
    public Uni<List<UUID>> list(TenantId tenant, @Nullable UUID after, int most) {
        String folder = place.prefix() + tenant.value() + "/";
        return Uni.createFrom()
                .completionStage(() ->
                        client.listObjectsV2(request ->
                                request.bucket(place.bucket())
                                        .prefix(folder)
                                        .startAfter(after == null ? null : folder + after)
                                        .maxKeys(most)))
                .map(page ->
                        page.contents().stream()
                                .map(S3Object::key)
                                .map(key -> StoredNames.parse(key.substring(folder.length())))
                                .flatMap(Optional::stream)
                                .toList())
                .onFailure()
                .transform(failure ->
                        new Fault(
                                "FILE_STORE_UNAVAILABLE",
                                "the bucket " + place.bucket() + " cannot be listed: " + failure,
                                failure));
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(Blob blob) {
        return place.prefix() + blob;
    }

    private static S3AsyncClient client(S3Place place) {
        S3AsyncClientBuilder builder =
                S3AsyncClient.builder()
                        .region(Region.of(place.region()))
                        .credentialsProvider(credentials(place))
                        .forcePathStyle(place.pathStyle())
                        // Not every service knows Amazon's newer checksums; each frame of a file
                        // has its own.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder());
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Place place) {
        return place.accessKey()
                .<AwsCredentialsProvider>map(key ->
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key, place.secretKey().orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
