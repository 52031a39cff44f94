package org.alkimos.platform.operations;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Contact for reports of security vulnerabilities, published in
 * {@code /.well-known/security.txt} (RFC 9116).
 *
 * @param contact URIs in order of preference, such as
 * {@code mailto:security@example.org}; schemes are https, mailto, and tel. Without one,
 * the file does not exist
 */
@ConfigurationProperties("alkimos.security")
record SecurityContact(@DefaultValue List<URI> contact) {

	private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

	SecurityContact {
		for (URI each : contact) {
			if (each.getScheme() == null || !SCHEMES.contains(each.getScheme())) {
				throw new IllegalArgumentException("alkimos.security.contact: '" + each
						+ "' is not a contact. Use a URI such as mailto:security@example.org or https://example.org/security");
			}
		}
	}

}
