package org.alkimos.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;

import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.outside.PublicAddresses;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Fetches documents from addresses that administrators enter. Where Keycloak is on the
 * own machine, providers may be there too.
 */
@Component
class ProviderDocuments {

	private static final int LIMIT = 1 << 20;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

	private final PublicAddresses addresses;

	ProviderDocuments(KeycloakRealm realm) {
		boolean ownMachine = OWN_MACHINE.contains(String.valueOf(URI.create(realm.url()).getHost()));
		this.addresses = new PublicAddresses((host) -> ownMachine && OWN_MACHINE.contains(host));
	}

	/**
	 * Fetches the document at this address.
	 * @param field field of the address, for error messages
	 */
	String fetch(String address, String field) {
		var request = new HttpGet(require(address, field));
		RequestTransactions.end();
		CompletableFuture.delayedExecutor(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
			.execute(request::abort);
		try (CloseableHttpClient http = this.addresses.client(PATIENCE, 1)) {
			return http.execute(request, (answer) -> read(answer, field));
		}
		catch (IOException ex) {
			throw new InvalidInput(IdentityProblem.PROVIDER_UNREACHABLE, field,
					"This address isn't responding. Check it, or try again in a minute.");
		}
	}

	private static String read(ClassicHttpResponse answer, String field) throws IOException {
		byte[] bytes = (answer.getEntity() != null) ? answer.getEntity().getContent().readNBytes(LIMIT + 1)
				: new byte[0];
		if (answer.getCode() != HttpStatus.SC_OK || bytes.length > LIMIT) {
			throw new InvalidInput(IdentityProblem.PROVIDER_DOCUMENT_MISSING, field,
					"There is no provider document at this address.");
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** Checks an address that Keycloak or browsers will be redirected to. */
	URI require(String address, String field) {
		return this.addresses.read(address)
			.orElseThrow(() -> new InvalidInput(IdentityProblem.PROVIDER_ADDRESS_NOT_ALLOWED, field,
					"Every address must start with https:// and lead to a public server."));
	}

}
