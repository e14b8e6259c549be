/** The rights that there are, the roles that come with the desk, and what they allow together. */
@NullMarked
package io.ledgerdesk.access.book;

import org.jspecify.annotations.NullMarked;
