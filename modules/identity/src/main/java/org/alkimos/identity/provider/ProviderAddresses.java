package org.alkimos.identity.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Fetches documents from addresses that administrators enter. Only public addresses by
 * HTTPS are allowed, so that no one can make this server call its own network (SSRF); on
 * localhost, local addresses are allowed.
 */
@Component
class ProviderAddresses {

	private static final int LIMIT = 1 << 20;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final boolean ownMachine;

	ProviderAddresses(KeycloakRealm realm) {
		this.ownMachine = OWN_MACHINE.contains(String.valueOf(URI.create(realm.url()).getHost()));
	}

	/**
	 * Fetches the document at this address.
	 * @param field field of the address, for error messages
	 */
	String fetch(String address, String field) {
		URI uri = require(address, field);
		RequestTransactions.end();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
					HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = answer.body()) {
				byte[] bytes = body.readNBytes(LIMIT + 1);
				if (answer.statusCode() != 200 || bytes.length > LIMIT) {
					throw new InvalidInput(IdentityProblem.PROVIDER_DOCUMENT_MISSING, field,
							"There is no provider document at this address.");
				}
				return new String(bytes, StandardCharsets.UTF_8);
			}
		}
		catch (IOException ex) {
			throw new InvalidInput(IdentityProblem.PROVIDER_UNREACHABLE, field,
					"This address isn't responding. Check it, or try again in a minute.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Checks an address that Keycloak or browsers will be redirected to. */
	URI require(String address, String field) {
		try {
			URI uri = URI.create(address);
			boolean usable = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null
					&& isAllowed(uri);
			if (usable) {
				return uri;
			}
		}
		catch (IllegalArgumentException ex) {
			// Reported below.
		}
		throw new InvalidInput(IdentityProblem.PROVIDER_ADDRESS_NOT_ALLOWED, field,
				"Every address must start with https:// and lead to a public server.");
	}

	private boolean isAllowed(URI uri) {
		if (this.ownMachine && OWN_MACHINE.contains(uri.getHost())) {
			return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
		}
		try {
			return "https".equals(uri.getScheme())
					&& Stream.of(InetAddress.getAllByName(uri.getHost())).noneMatch(ProviderAddresses::isInside);
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static boolean isInside(InetAddress address) {
		boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
		return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isAnyLocalAddress() || address.isMulticastAddress() || uniqueLocal;
	}

}
