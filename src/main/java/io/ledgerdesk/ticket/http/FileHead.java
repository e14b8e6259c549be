package io.ledgerdesk.ticket.http;

import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.http.PlainRequest;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code HEAD /files/{id}}: what {@code GET} would answer, without the content. */
@ApplicationScoped
@Needs("file.read")
class FileHead implements PlainEndpoint {
    private final FileDownload download;

    FileHead(FileDownload download) {
        this.download = download;
    }

    @Override
    public String method() {
        return "HEAD";
    }

    @Override
    public String path() {
        return FileDownload.PATH;
    }

    @Override
    public Uni<PlainAnswer> answer(PlainRequest request) {
        return download.answer(request, false);
    }
}
