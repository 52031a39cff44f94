/** What people see and change of how they sign in. */
@NullMarked
package org.alkimos.platform.identity.own;

import org.jspecify.annotations.NullMarked;
