/** Imports in the schema. */
@NullMarked
package io.ledgerdesk.importing.graphql;

import org.jspecify.annotations.NullMarked;
