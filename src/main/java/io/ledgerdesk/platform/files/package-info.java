/**
 * Files of people: taken in as a stream, never whole in memory, encrypted, kept under opaque ids,
 * and given out in parts. What a file belongs to is known to the modules above.
 */
@NullMarked
package io.ledgerdesk.platform.files;

import org.jspecify.annotations.NullMarked;
