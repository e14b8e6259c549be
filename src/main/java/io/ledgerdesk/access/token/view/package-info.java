/** Tokens as lists show them and as requests are checked against them. */
@NullMarked
package io.ledgerdesk.access.token.view;

import org.jspecify.annotations.NullMarked;
