/**
 * What every GraphQL entry point shares: how a document comes in and an answer goes out ({@code
 * transport}), errors of users ({@code error}), lists and ids ({@code relay}).
 */
@NullMarked
package io.ledgerdesk.platform.graphql;

import org.jspecify.annotations.NullMarked;
