package org.alkimos.benchmarks.requests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** Signs tokens as Keycloak does, and serves its key under every address. */
final class TokenIssuer implements AutoCloseable {

	static final String AUDIENCE = "alkimos-api";

	private static final int LIFETIME_SECONDS = 300;

	private final RSAKey key;

	private final HttpServer server;

	private TokenIssuer(RSAKey key, HttpServer server) {
		this.key = key;
		this.server = server;
	}

	static TokenIssuer start() throws JOSEException, IOException {
		RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
		byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
		HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		server.start();
		return new TokenIssuer(key, server);
	}

	/** What the application knows as Keycloak's address. */
	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	String name() {
		return url() + "/realms/alkimos";
	}

	/** A token that is valid for five minutes. */
	String tokenOf(SampleInstitution institution) throws JOSEException {
		Instant now = Instant.now();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(institution.subject())
			.issuer(name())
			.audience(List.of("account", AUDIENCE))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
			.claim("organization",
					Map.of("sample", Map.of("alkimos_tenant", List.of(institution.tenant().toString()))))
			.build();
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
		token.sign(new RSASSASigner(this.key));
		return token.serialize();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
