/** Parameters of the layout and tags: records, and formats of dates and numbers. */
@NullMarked
package org.alkimos.platform.ui;

import org.jspecify.annotations.NullMarked;
