/** What the matching module tells. */
@NamedInterface("matching")
@NullMarked
package org.alkimos.contracts.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
