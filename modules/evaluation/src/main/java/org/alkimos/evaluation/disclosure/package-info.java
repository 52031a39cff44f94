/**
 * Statistical disclosure control: which people a figure may represent, so that no one in
 * a small group can be identified.
 */
@NullMarked
package org.alkimos.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
