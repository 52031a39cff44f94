/** Results that an institution's servers pull, form by form. */
@NullMarked
@NamedInterface("feed")
package org.alkimos.evaluation.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
