package io.ledgerdesk.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.DocumentPolicy;
import io.ledgerdesk.platform.graphql.document.KnownDocuments.Limits;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final String TEXT = "{ __typename }";
    private static final String HASH = Sha256.of(TEXT);
    private static final Limits LIMITS = new Limits(3, 1000);

    @TempDir Path folder;

    @Test
    void aRegisteredDocumentIsFoundByItsHash() {
        Documents documents = any(1 << 20);
        assertCode(documents, persisted(HASH, null), "PERSISTED_QUERY_NOT_FOUND");

        documents.remember(documents.resolve(persisted(HASH, TEXT)));

        assertThat(documents.resolve(persisted(HASH, null)).query()).isEqualTo(TEXT);
        assertThat(documents.resolve(named("sha256:" + HASH)).query()).isEqualTo(TEXT);
        assertThat(documents.resolve(persisted(HASH, null)).parameters().getString("query"))
                .isEqualTo(TEXT);
    }

    /** The usual clients send the text again only if the message is this one. */
    @Test
    void aHashThatIsNotKnownHasTheMessageThatClientsWaitFor() {
        assertThatThrownBy(() -> any(1000).resolve(persisted(HASH, null)))
                .hasMessage("PersistedQueryNotFound");
    }

    @Test
    void aWrongHashIsRefusedAndNotRemembered() {
        Documents documents = any(1 << 20);
        String other = Sha256.of("another");

        assertCode(documents, persisted(other, TEXT), "PERSISTED_QUERY_MISMATCH");
        assertCode(
                documents,
                request("{'query': '%s', 'documentId': 'sha256:%s'}".formatted(TEXT, other)),
                "PERSISTED_QUERY_MISMATCH");
        assertCode(documents, persisted(other, null), "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void registeredDocumentsHaveBounds() {
        Documents documents = any(20 * 2 * (64 + TEXT.length() + 4));
        for (int i = 1000; i < 1200; i++) {
            String text = "#%d%n%s".formatted(i, TEXT).replace("\r", "");
            documents.remember(documents.resolve(persisted(Sha256.of(text), text)));
        }
        long found = 0;
        for (int i = 1000; i < 1200; i++) {
            String text = "#%d%n%s".formatted(i, TEXT).replace("\r", "");
            try {
                documents.resolve(persisted(Sha256.of(text), null));
                found++;
            } catch (Refused forgotten) {
                continue;
            }
        }
        assertThat(found).isBetween(1L, 21L);
    }

    @Test
    void onlyKnownDocumentsAreExecutedIfSoConfigured() throws IOException {
        String introspection = "{ __schema { types { name } } }";
        Documents documents = known("{'q1': '%s'}".formatted(TEXT));

        assertThat(documents.resolve(request("{'query': '%s'}".formatted(TEXT))).query())
                .isEqualTo(TEXT);
        assertThat(documents.resolve(persisted(HASH, null)).query()).isEqualTo(TEXT);
        assertThat(documents.resolve(named("sha256:" + HASH)).query()).isEqualTo(TEXT);
        assertThat(documents.resolve(named("q1")).query()).isEqualTo(TEXT);
        assertCode(
                documents,
                request("{'query': '%s'}".formatted(introspection)),
                "DOCUMENT_NOT_KNOWN");
        assertCode(
                documents,
                persisted(Sha256.of(introspection), introspection),
                "DOCUMENT_NOT_KNOWN");
        assertCode(documents, persisted(Sha256.of(introspection), null), "DOCUMENT_NOT_KNOWN");
        // a known id beside another text does not let it in
        assertCode(documents, persisted(HASH, introspection), "DOCUMENT_NOT_KNOWN");
        assertCode(
                documents,
                request("{'query': '%s', 'documentId': 'q1'}".formatted(introspection)),
                "DOCUMENT_NOT_KNOWN");
        // whitespace is another document
        assertCode(documents, request("{'query': '{ __typename  }'}"), "DOCUMENT_NOT_KNOWN");
    }

    @Test
    void apollosManifestIsRead() throws IOException {
        Documents documents =
                known(
                        ("{'format': 'apollo-persisted-query-manifest', 'version': 1, 'operations':"
                                        + " [{'id': 'a1', 'name': 'Q', 'type': 'query', 'body': '%s'}]}")
                                .formatted(TEXT));
        assertThat(documents.resolve(named("a1")).query()).isEqualTo(TEXT);
    }

    @Test
    void aFolderIsReadFileByFile() throws IOException {
        Files.writeString(folder.resolve("a.json"), quoted("{'a': '{ a }'}"));
        Files.writeString(folder.resolve("b.json"), quoted("{'b': '{ b }'}"));
        Files.writeString(folder.resolve("c.txt"), "not read");
        KnownDocuments known = KnownDocuments.read(folder, LIMITS);
        assertThat(known.find("a")).contains("{ a }");
        assertThat(known.find(Sha256.of("{ b }"))).contains("{ b }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'a': 1}",
                "{'operations': [{'body': '{ a }'}]}",
                "{'operations': [{'id': 'a'}]}",
                "{'a': '{ a }', 'b': '{ b }', 'c': '{ c }', 'd': '{ d }'}"
            })
    void aFileThatIsNoManifestEndsTheStart(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), quoted(text));
        assertThatThrownBy(() -> KnownDocuments.read(file, LIMITS))
                .asInstanceOf(type(Fault.class))
                .extracting(Fault::code)
                .isEqualTo("DOCUMENTS_UNREADABLE");
    }

    @Test
    void aMissingFileEndsTheStart() {
        assertThatThrownBy(() -> KnownDocuments.read(folder.resolve("none.json"), LIMITS))
                .hasMessageStartingWith("DOCUMENTS_UNREADABLE");
        assertThatThrownBy(() -> new Documents(DocumentPolicy.KNOWN, KnownDocuments.none(), 1000))
                .hasMessageStartingWith("DOCUMENTS_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                            | MISSING_QUERY
                    {'query': null}                               | MISSING_QUERY
                    {'query': ''}                                 | MISSING_QUERY
                    {'qeury': '{ x }'}                            | MISSING_QUERY
                    {'query': 1}                                  | WRONG_PARAMETER
                    {'query': ['{ x }']}                          | WRONG_PARAMETER
                    {'query': '{ x }', 'operationName': false}    | WRONG_PARAMETER
                    {'query': '{ x }', 'variables': [1]}          | WRONG_PARAMETER
                    {'query': '{ x }', 'variables': 'a'}          | WRONG_PARAMETER
                    {'query': '{ x }', 'extensions': 0}           | WRONG_PARAMETER
                    {'documentId': 7}                             | WRONG_PARAMETER
                    {'extensions': {'persistedQuery': 1}}         | WRONG_PARAMETER
                    {'extensions': {'persistedQuery': {'version': 2, 'sha256Hash': '00'}}} | WRONG_PARAMETER
                    {'extensions': {'persistedQuery': {'version': 1, 'sha256Hash': '00'}}} | WRONG_PARAMETER
                    """)
    void aParameterHasItsType(String body, String code) {
        assertThatThrownBy(() -> request(body))
                .asInstanceOf(type(Refused.class))
                .extracting(refused -> refused.faults().getFirst().code())
                .isEqualTo(code);
    }

    @Test
    void whatIsNullOrNotKnownIsIgnored() {
        DocumentRequest request =
                request(
                        "{'query': '{ x }', 'variables': null, 'operationName': null, 'extensions':"
                                + " null, 'documentId': null, 'more': 1}");
        assertThat(request.query()).isEqualTo("{ x }");
        assertThat(request.operationName()).isNull();
    }

    private static Documents any(long bytes) {
        return new Documents(DocumentPolicy.ANY, KnownDocuments.none(), bytes);
    }

    private Documents known(String manifest) throws IOException {
        Path file = Files.writeString(folder.resolve("known.json"), quoted(manifest));
        return new Documents(DocumentPolicy.KNOWN, KnownDocuments.read(file, LIMITS), 1 << 20);
    }

    private static DocumentRequest persisted(
            String hash, @org.jspecify.annotations.Nullable String query) {
        JsonObject apq =
                Json.createObjectBuilder()
                        .add(
                                "persistedQuery",
                                Json.createObjectBuilder()
                                        .add("version", 1)
                                        .add("sha256Hash", hash))
                        .build();
        var parameters = Json.createObjectBuilder().add("extensions", apq);
        return DocumentRequest.of(
                (query == null ? parameters : parameters.add("query", query)).build());
    }

    private static DocumentRequest named(String id) {
        return request("{'documentId': '%s'}".formatted(id));
    }

    private static DocumentRequest request(String body) {
        return DocumentRequest.of(Json.createReader(new StringReader(quoted(body))).readObject());
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static void assertCode(Documents documents, DocumentRequest request, String code) {
        assertThatThrownBy(() -> documents.resolve(request))
                .asInstanceOf(type(Refused.class))
                .extracting(refused -> refused.faults().getFirst().code())
                .isEqualTo(code);
    }
}
