/** Assessments, waves and results over HTTP. */
@NullMarked
package org.alkimos.platform.evaluation;

import org.jspecify.annotations.NullMarked;
