/** Drafts of replies. */
@NullMarked
package io.ledgerdesk.workplace.graphql.draft;

import org.jspecify.annotations.NullMarked;
