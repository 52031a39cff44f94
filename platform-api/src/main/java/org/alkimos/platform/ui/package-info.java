/**
 * What the layout and the tags take: plain records and the words for dates and numbers.
 */
@NullMarked
package org.alkimos.platform.ui;

import org.jspecify.annotations.NullMarked;
