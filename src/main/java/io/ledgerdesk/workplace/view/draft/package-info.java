/** Drafts of replies, sealed for the requester they are about. */
@NullMarked
package io.ledgerdesk.workplace.view.draft;

import org.jspecify.annotations.NullMarked;
