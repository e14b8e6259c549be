package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.access.token.graphql.TokenConnection.TokenEdge;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.view.TokenLists;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The systems that were let in. */
@GraphQLApi
public class TokenQueries {
    private static final Right READ = new Right("token.read");

    private final CurrentCaller callers;
    private final TokenLists tokens;

    TokenQueries(CurrentCaller callers, TokenLists tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    @Query("tokens")
    @Needs("token.read")
    @Description("Tokens of other systems, those revoked or expired among them; never a secret.")
    public @NonNull Uni<TokenConnection> tokens(
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        if (!caller.authority().has(READ)) {
            throw new Fault(
                    "FORBIDDEN", "Tokens are shown to those who have the right token.read.");
        }
        PageArguments page = PageArguments.of(first, after, null, null, TokenLists.MOST);
        return tokens.page(caller.tenant(), page.size(), cursor(after))
                .map(found -> connection(found, after != null));
    }

    private static TokenConnection connection(TokenLists.Page page, boolean hasPrevious) {
        List<Token> nodes = page.tokens().stream().map(Token::of).toList();
        List<String> cursors = nodes.stream().map(Token::id).toList();
        return new TokenConnection(
                nodes.stream().map(node -> new TokenEdge(node.id(), node)).toList(),
                nodes,
                PageInfo.of(cursors, hasPrevious, page.hasNext()));
    }

    private static @Nullable TokenId cursor(@Nullable String text) {
        return text == null
                ? null
                : Token.parse(text)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_CURSOR",
                                        "not a cursor of tokens: hand back one as it was given"));
    }
}
