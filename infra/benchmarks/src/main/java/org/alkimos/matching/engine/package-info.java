/** Measurements that look into the pod engine. */
@NullMarked
package org.alkimos.matching.engine;

import org.jspecify.annotations.NullMarked;
