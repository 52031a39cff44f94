package org.alkimos.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.tenancy.Actor;

/**
 * An issuer whose key the test holds, so that each fault of a token can be made alone.
 */
final class MockIssuer implements AutoCloseable {

	private static final String REALM = "alkimos";

	private final RSAKey key = newKey();

	private final RSAKey otherKey = newKey();

	private final HttpServer server;

	private final KeycloakRealm realm;

	private MockIssuer() {
		this.server = newServer();
		byte[] keys = new JWKSet(this.key).toString().getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		this.server.start();
		this.realm = new KeycloakRealm("http://localhost:" + this.server.getAddress().getPort(), null, REALM,
				"alkimos-web", "", Duration.ofMinutes(5), Duration.ofHours(1), new KeycloakRealm.Provisioner("", ""));
	}

	static MockIssuer start() {
		return new MockIssuer();
	}

	private static HttpServer newServer() {
		try {
			return HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String name() {
		return this.realm.issuer();
	}

	/** What the application makes of this issuer. */
	NimbusJwtDecoder decoder() {
		try {
			return (NimbusJwtDecoder) new BearerTokens().bearerTokenDecoder(this.realm);
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	String soundToken() {
		return signed(this.key, claims((claims) -> {
		}));
	}

	/** A sound one of this member of an institution. */
	String tokenOf(Actor member, String subject) {
		return signed(this.key, claims((claims) -> claims.subject(subject)
			.claim("organization",
					Map.of("alias", Map.of("alkimos_tenant", List.of(member.institution().value().toString()))))));
	}

	/** Twenty-five, by their fault. */
	Map<String, String> badTokens() {
		String sound = soundToken();
		String[] parts = sound.split("\\.");
		String eve = signed(this.otherKey, claims((claims) -> claims.subject("eve"))).split("\\.")[1];
		Map<String, String> bad = new LinkedHashMap<>();
		add(bad, "wrong audience", (claims) -> claims.audience("alkimos-web"));
		add(bad, "audience in part of a word", (claims) -> claims.audience("alkimos-api-2"));
		add(bad, "no audience", (claims) -> claims.audience((String) null));
		add(bad, "wrong issuer", (claims) -> claims.issuer("https://evil.example/realms/alkimos"));
		add(bad, "issuer of another realm", (claims) -> claims.issuer(name() + "2"));
		add(bad, "no issuer", (claims) -> claims.issuer(null));
		add(bad, "expired", (claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))));
		add(bad, "never expires", (claims) -> claims.expirationTime(null));
		add(bad, "not yet valid", (claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))));
		add(bad, "no subject", (claims) -> claims.subject(null));
		bad.put("signed with another key of the same name", signed(this.otherKey, plain()));
		bad.put("unsigned", new PlainJWT(plain()).serialize());
		bad.put("signature left out", parts[0] + "." + parts[1] + ".");
		bad.put("signature of another token", parts[0] + "." + eve + "." + parts[2]);
		bad.put("signed with the public key as a shared secret", confused());
		bad.put("another algorithm", sign(JWSAlgorithm.RS512, this.key, "k1", plain()));
		bad.put("padding swapped", sign(JWSAlgorithm.PS256, this.key, "k1", plain()));
		bad.put("key nobody knows", sign(JWSAlgorithm.RS256, this.otherKey, "k2", plain()));
		bad.put("cut short", sound.substring(0, 40));
		bad.put("two parts", parts[0] + "." + parts[1]);
		bad.put("four parts", sound + ".x");
		bad.put("no JSON", "e30.bm90anNvbg.x");
		bad.put("empty parts", "..");
		bad.put("a word", "admin");
		bad.put("a number", "0");
		return bad;
	}

	private void add(Map<String, String> bad, String fault, Consumer<JWTClaimsSet.Builder> change) {
		bad.put(fault, signed(this.key, claims(change)));
	}

	private JWTClaimsSet plain() {
		return claims((claims) -> {
		});
	}

	private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
		var claims = new JWTClaimsSet.Builder().subject("somebody")
			.issuer(name())
			.audience(List.of("account", "alkimos-api"))
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		change.accept(claims);
		return claims.build();
	}

	private static String signed(RSAKey with, JWTClaimsSet claims) {
		return sign(JWSAlgorithm.RS256, with, "k1", claims);
	}

	private static String sign(JWSAlgorithm algorithm, RSAKey with, String keyId, JWTClaimsSet claims) {
		try {
			var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
			token.sign(new RSASSASigner(with));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String confused() {
		try {
			var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), plain());
			token.sign(new MACSigner(this.key.toRSAPublicKey().getEncoded()));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("k1").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
