/**
 * From what a client sends to the document that is executed: the parameters of a request, documents
 * that are named by a hash, and the list of those that are executed at all.
 */
@NullMarked
package io.ledgerdesk.platform.graphql.document;

import org.jspecify.annotations.NullMarked;
