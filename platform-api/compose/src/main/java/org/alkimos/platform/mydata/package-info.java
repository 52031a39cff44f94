/** Download of all personal data of a person, for that person. */
@NullMarked
package org.alkimos.platform.mydata;

import org.jspecify.annotations.NullMarked;
