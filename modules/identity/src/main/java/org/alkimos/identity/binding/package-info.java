/**
 * Ways in: which account of the sign-in service opens the institution for which member.
 */
@NullMarked
package org.alkimos.identity.binding;

import org.jspecify.annotations.NullMarked;
