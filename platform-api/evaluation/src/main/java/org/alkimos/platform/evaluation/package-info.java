/** Pages and API for assessments, waves, and results. */
@NullMarked
package org.alkimos.platform.evaluation;

import org.jspecify.annotations.NullMarked;
