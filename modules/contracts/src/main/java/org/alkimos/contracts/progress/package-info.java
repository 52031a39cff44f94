/** Events of the progress module. */
@NamedInterface("progress")
@NullMarked
package org.alkimos.contracts.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
