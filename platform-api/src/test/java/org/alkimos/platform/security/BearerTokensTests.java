package org.alkimos.platform.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import org.alkimos.identity.KeycloakRealm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tokens of an issuer whose key the test holds, so that each fault can be made alone. */
class BearerTokensTests {

	private static HttpServer server;

	private static RSAKey key;

	private static RSAKey otherKey;

	private static String issuer;

	private static JwtDecoder decoder;

	@BeforeAll
	static void publishKeys() throws IOException, JOSEException {
		key = new RSAKeyGenerator(2048).keyID("k1").generate();
		otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
		server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		server.start();
		var realm = new KeycloakRealm("http://localhost:" + server.getAddress().getPort(), null, "alkimos",
				"alkimos-web", "", Duration.ofMinutes(5), new KeycloakRealm.Provisioner("", ""));
		issuer = realm.issuer();
		decoder = new BearerTokens().bearerTokenDecoder(realm);
	}

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Test
	void aSoundTokenCounts() throws JOSEException {
		assertThat(decoder.decode(signed(key, claims((claims) -> {
		}))).getSubject()).isEqualTo("somebody");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badTokens")
	void doesNotCount(String fault, String token) {
		assertThatExceptionOfType(BadJwtException.class).as(fault).isThrownBy(() -> decoder.decode(token));
	}

	static Stream<Arguments> badTokens() throws JOSEException {
		String sound = signed(key, claims((claims) -> {
		}));
		String[] parts = sound.split("\\.");
		String eve = signed(otherKey, claims((claims) -> claims.subject("eve"))).split("\\.")[1];
		return Stream.of(bad("wrong audience", (claims) -> claims.audience("alkimos-web")),
				bad("audience in part of a word", (claims) -> claims.audience("alkimos-api-2")),
				bad("no audience", (claims) -> claims.audience((String) null)),
				bad("wrong issuer", (claims) -> claims.issuer("https://evil.example/realms/alkimos")),
				bad("issuer of another realm", (claims) -> claims.issuer(issuer + "2")),
				bad("no issuer", (claims) -> claims.issuer(null)),
				bad("expired", (claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
				bad("never expires", (claims) -> claims.expirationTime(null)),
				bad("not yet valid", (claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
				bad("no subject", (claims) -> claims.subject(null)),
				Arguments.of("signed with another key of the same name", signed(otherKey, claims((claims) -> {
				}))), Arguments.of("unsigned", new PlainJWT(claims((claims) -> {
				})).serialize()), Arguments.of("signature left out", parts[0] + "." + parts[1] + "."),
				Arguments.of("signature of another token", parts[0] + "." + eve + "." + parts[2]),
				Arguments.of("signed with the public key as a shared secret", confused()),
				Arguments.of("another algorithm", signed(JWSAlgorithm.RS512)),
				Arguments.of("padding swapped", signed(JWSAlgorithm.PS256)),
				Arguments.of("key nobody knows", unknownKey()), Arguments.of("cut short", sound.substring(0, 40)),
				Arguments.of("two parts", parts[0] + "." + parts[1]), Arguments.of("four parts", sound + ".x"),
				Arguments.of("no JSON", "e30.bm90anNvbg.x"), Arguments.of("empty parts", ".."),
				Arguments.of("a word", "admin"), Arguments.of("a number", "0"));
	}

	private static Arguments bad(String fault, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
		return Arguments.of(fault, signed(key, claims(change)));
	}

	private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
		var claims = new JWTClaimsSet.Builder().subject("somebody")
			.issuer(issuer)
			.audience(List.of("account", "alkimos-api"))
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		change.accept(claims);
		return claims.build();
	}

	private static String signed(RSAKey with, JWTClaimsSet claims) throws JOSEException {
		return sign(JWSAlgorithm.RS256, with, "k1", claims);
	}

	private static String signed(JWSAlgorithm algorithm) throws JOSEException {
		return sign(algorithm, key, "k1", claims((claims) -> {
		}));
	}

	private static String unknownKey() throws JOSEException {
		return sign(JWSAlgorithm.RS256, otherKey, "k2", claims((claims) -> {
		}));
	}

	private static String sign(JWSAlgorithm algorithm, RSAKey with, String keyId, JWTClaimsSet claims)
			throws JOSEException {
		var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
		token.sign(new RSASSASigner(with));
		return token.serialize();
	}

	private static String confused() throws JOSEException {
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims((claims) -> {
		}));
		token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
		return token.serialize();
	}

}
