/**
 * Real PostgreSQL, Kafka and Keycloak started for a person or a test, without a container
 * engine.
 */
@NullMarked
package org.alkimos.local;

import org.jspecify.annotations.NullMarked;
