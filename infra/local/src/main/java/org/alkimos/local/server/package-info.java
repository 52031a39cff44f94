/** PostgreSQL, Kafka, and Keycloak as processes of this machine. */
@NullMarked
package org.alkimos.local.server;

import org.jspecify.annotations.NullMarked;
