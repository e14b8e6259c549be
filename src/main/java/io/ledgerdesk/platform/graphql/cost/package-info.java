/**
 * What a document asks for, known from its text and the schema alone: how deep, how often, how
 * much.
 */
@NullMarked
package io.ledgerdesk.platform.graphql.cost;

import org.jspecify.annotations.NullMarked;
