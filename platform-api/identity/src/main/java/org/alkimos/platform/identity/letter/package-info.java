/** Mails about access to an institution. */
@NullMarked
package org.alkimos.platform.identity.letter;

import org.jspecify.annotations.NullMarked;
