/** Events and IDs published by the identity module. */
@NamedInterface("identity")
@NullMarked
package org.alkimos.contracts.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
