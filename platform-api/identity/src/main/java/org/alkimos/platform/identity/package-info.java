/** Pages and REST for members, invitations, machine accounts and institutions. */
@NullMarked
package org.alkimos.platform.identity;

import org.jspecify.annotations.NullMarked;
