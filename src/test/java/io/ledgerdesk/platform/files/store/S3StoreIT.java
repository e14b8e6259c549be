package io.ledgerdesk.platform.files.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3's protocol, started from its own archive. */
class S3StoreIT extends FileStoreContract {
    private static S3Server server;
    private static S3Store store;

    /** One client for all: to close it takes two seconds. */
    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start("files");
        store = new S3Store(place(server.endpoint(), "files"));
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void aBucketThatIsNotThereIsSaidSo() {
        try (S3Store nowhere = new S3Store(place(server.endpoint(), "nowhere"))) {
            Blob blob = new Blob(TenantId.MAIN, UuidCreator.getTimeOrderedEpoch());
            assertThatThrownBy(() -> answer(nowhere.put(blob, pieces(bytes(5)))))
                    .hasMessageStartingWith("FILE_STORE_UNAVAILABLE");
        }
    }

    private static S3Place place(URI endpoint, String bucket) {
        return new S3Place(
                Optional.of(endpoint),
                "us-east-1",
                bucket,
                "desk/",
                Optional.of("key"),
                Optional.of("secret"),
                true);
    }
}
