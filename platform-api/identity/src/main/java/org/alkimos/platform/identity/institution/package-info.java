/** Pages and API of institutions. */
@NullMarked
package org.alkimos.platform.identity.institution;

import org.jspecify.annotations.NullMarked;
