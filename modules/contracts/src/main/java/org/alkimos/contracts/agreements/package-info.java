/** What the agreements module tells. */
@NamedInterface("agreements")
@NullMarked
package org.alkimos.contracts.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
