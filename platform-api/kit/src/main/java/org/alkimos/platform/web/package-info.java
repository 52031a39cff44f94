/**
 * Infrastructure of all controllers: actor, IDs in paths, problems, paging, entity tags,
 * idempotency.
 */
@NullMarked
package org.alkimos.platform.web;

import org.jspecify.annotations.NullMarked;
