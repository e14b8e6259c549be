/**
 * The form in which a file's content is kept: frames that are encrypted one by one, so that a part
 * can be read without the rest, and yet none can be altered, left out or moved.
 */
@NullMarked
package io.ledgerdesk.platform.files.seal;

import org.jspecify.annotations.NullMarked;
