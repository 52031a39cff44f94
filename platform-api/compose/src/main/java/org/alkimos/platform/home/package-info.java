/** Home: tasks, recent activity, and the next step of each cohort. */
@NullMarked
package org.alkimos.platform.home;

import org.jspecify.annotations.NullMarked;
