/** Events of the evaluation module. */
@NamedInterface("evaluation")
@NullMarked
package org.alkimos.contracts.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
