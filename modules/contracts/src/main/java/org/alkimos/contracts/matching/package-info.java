/** Events published by the matching module. */
@NamedInterface("matching")
@NullMarked
package org.alkimos.contracts.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
