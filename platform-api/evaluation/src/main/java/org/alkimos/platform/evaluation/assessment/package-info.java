/** Pages and API of assessment forms that respondents fill in. */
@NullMarked
package org.alkimos.platform.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
