/**
 * Which people a figure may stand for, so that nobody in a small group can be worked out.
 */
@NullMarked
package org.alkimos.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
