/** Accounts of members at the sign-on, kept in step with their memberships. */
@NullMarked
package org.alkimos.identity.account;

import org.jspecify.annotations.NullMarked;
