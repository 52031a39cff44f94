/** The one deployable and the only module that speaks HTTP: REST API, pages, security. */
@ApplicationModule(displayName = "platform")
@NullMarked
package org.alkimos.platform;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
