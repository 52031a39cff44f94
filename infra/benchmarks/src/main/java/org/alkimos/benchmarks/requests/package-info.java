/**
 * Speed of one request to the application, compared with bare Spring endpoints.
 */
@NullMarked
package org.alkimos.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
