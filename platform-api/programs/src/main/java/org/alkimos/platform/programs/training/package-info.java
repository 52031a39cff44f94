/** Page of the training of mentors. */
@NullMarked
package org.alkimos.platform.programs.training;

import org.jspecify.annotations.NullMarked;
