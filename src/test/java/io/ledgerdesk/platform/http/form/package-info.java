/** Forms with files, in whatever pieces they come. */
@NullMarked
package io.ledgerdesk.platform.http.form;

import org.jspecify.annotations.NullMarked;
