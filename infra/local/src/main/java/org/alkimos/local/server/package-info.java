/** PostgreSQL, Kafka, and Keycloak as processes of this machine, and a mail server. */
@NullMarked
package org.alkimos.local.server;

import org.jspecify.annotations.NullMarked;
