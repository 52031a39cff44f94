/** Events of the agreements module. */
@NamedInterface("agreements")
@NullMarked
package org.alkimos.contracts.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
