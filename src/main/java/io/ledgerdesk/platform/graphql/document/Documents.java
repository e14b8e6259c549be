package io.ledgerdesk.platform.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.DocumentPolicy;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.KnownDocuments.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of the document that a request means, and whether it may be executed. Beside the
 * known documents it remembers those that clients have sent together with their hash; each node for
 * itself, since a client whose hash is not known sends the text once more.
 */
@Singleton
public class Documents {
    private static final String SHA_256 = "sha256:";
    private static final int BYTES_A_CHARACTER = 2;

    private final DocumentPolicy policy;
    private final KnownDocuments known;
    private final Cache<String, String> registered;

    @Inject
    Documents(GraphQlSettings settings) {
        this(
                settings.documents(),
                settings.documentsFile()
                        .map(file -> KnownDocuments.read(Path.of(file), limits(settings)))
                        .orElseGet(KnownDocuments::none),
                settings.registeredDocuments().asLongValue());
    }

    Documents(DocumentPolicy policy, KnownDocuments known, long bytes) {
        this.policy = policy;
        this.known = known;
        this.registered =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((String hash, String text) ->
                                BYTES_A_CHARACTER * (hash.length() + text.length()))
                        .executor(Runnable::run)
                        .build();
        if (policy == DocumentPolicy.KNOWN && known.isEmpty()) {
            throw new Fault(
                    "DOCUMENTS_MISSING",
                    "ledgerdesk.graphql.documents is KNOWN, but no document is known: name the"
                            + " clients' documents in ledgerdesk.graphql.documents-file");
        }
    }

    private static Limits limits(GraphQlSettings settings) {
        return new Limits(settings.maxKnownDocuments(), settings.maxDocumentLength());
    }

    /** Whether nothing but known documents is executed. */
    public boolean areKnownOnly() {
        return policy == DocumentPolicy.KNOWN;
    }

    /**
     * The request with the text of its document.
     *
     * @throws Refused if there is none, it is another one than its hash says, or it is not allowed
     */
    public DocumentRequest resolve(DocumentRequest request) {
        String query = request.query();
        if (policy == DocumentPolicy.KNOWN) {
            return request.with(knownTextOf(request, query));
        }
        return request.with(query == null ? textOf(request) : checked(request, query));
    }

    /**
     * Remembers a document that was sent with its hash and has been executed; nothing else is worth
     * room.
     */
    public void remember(DocumentRequest request) {
        if (policy == DocumentPolicy.ANY && request.hash() != null && request.query() != null) {
            registered.asMap().putIfAbsent(request.hash(), request.query());
        }
    }

    private String knownTextOf(DocumentRequest request, @Nullable String query) {
        return (query == null ? named(request) : known.find(Sha256.of(query)).filter(query::equals))
                .orElseThrow(() ->
                        new Refused(
                                RequestCode.DOCUMENT_NOT_KNOWN,
                                "this desk executes the documents it was given only, and this one"
                                        + " is not among them"));
    }

    private String textOf(DocumentRequest request) {
        return named(request)
                .or(() -> Optional.ofNullable(request.hash()).map(registered::getIfPresent))
                .orElseThrow(() ->
                        new Refused(
                                // clients know it by this message
                                RequestCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
    }

    private static String checked(DocumentRequest request, String query) {
        String hash = request.hash();
        String id = request.documentId();
        if ((hash != null && !hash.equals(Sha256.of(query)))
                || (id != null
                        && id.startsWith(SHA_256)
                        && !id.equals(SHA_256 + Sha256.of(query)))) {
            throw new Refused(
                    RequestCode.PERSISTED_QUERY_MISMATCH,
                    "provided sha does not match query: the SHA-256 of the document's UTF-8 is"
                            + " another one");
        }
        return query;
    }

    private Optional<String> named(DocumentRequest request) {
        String id = request.documentId();
        if (id == null) {
            return Optional.ofNullable(request.hash()).flatMap(known::find);
        }
        String plain = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
        return known.find(id)
                .or(() -> known.find(plain))
                .or(() -> Optional.ofNullable(registered.getIfPresent(plain)));
    }
}
