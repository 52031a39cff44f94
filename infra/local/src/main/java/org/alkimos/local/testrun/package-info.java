/** Services of test runs: shared by a build, or of one test JVM. */
@NullMarked
package org.alkimos.local.testrun;

import org.jspecify.annotations.NullMarked;
