/** Events and IDs published by the programs module. */
@NamedInterface("programs")
@NullMarked
package org.alkimos.contracts.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
