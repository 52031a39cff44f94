/** What the progress module tells. */
@NamedInterface("progress")
@NullMarked
package org.alkimos.contracts.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
