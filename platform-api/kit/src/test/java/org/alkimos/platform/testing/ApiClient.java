package org.alkimos.platform.testing;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;

/**
 * Calls the application under test as a given actor. Errors are returned as responses,
 * not thrown as exceptions.
 */
@TestComponent
public class ApiClient {

	private final Environment environment;

	/** Building one takes longer than most requests. */
	private final Map<Actor, RestClient> clients = new ConcurrentHashMap<>();

	private final ClientHttpRequestFactory connections = new JdkClientHttpRequestFactory(
			HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());

	ApiClient(Environment environment) {
		this.environment = environment;
	}

	/** Address of the application under test, without a slash at the end. */
	public String address() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

	public RestClient as(Actor actor) {
		return this.clients.computeIfAbsent(actor,
				(one) -> builder().defaultHeader(Acting.HEADER, Acting.write(one)).build());
	}

	/** A client without an actor. */
	public RestClient anonymous() {
		return builder().build();
	}

	private RestClient.Builder builder() {
		return RestClient.builder()
			.requestFactory(this.connections)
			.baseUrl(address())
			.defaultStatusHandler((status) -> true, (request, response) -> {
			});
	}

}
