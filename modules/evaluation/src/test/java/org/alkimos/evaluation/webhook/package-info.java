@NullMarked
package org.alkimos.evaluation.webhook;

import org.jspecify.annotations.NullMarked;
