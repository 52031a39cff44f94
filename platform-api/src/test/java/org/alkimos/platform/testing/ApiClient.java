package org.alkimos.platform.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;

/**
 * Speaks HTTP with the application under test as a given actor; errors come back as
 * answers, not as exceptions.
 */
@TestComponent
public class ApiClient {

	private final Environment environment;

	ApiClient(Environment environment) {
		this.environment = environment;
	}

	/** Address of the application under test, without a slash at the end. */
	public String address() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

	public RestClient as(Actor actor) {
		return RestClient.builder()
			.requestFactory(new JdkClientHttpRequestFactory())
			.baseUrl(address())
			.defaultHeader(Acting.HEADER, Acting.write(actor))
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	/** A client that is nobody. */
	public RestClient anonymous() {
		return RestClient.builder()
			.requestFactory(new JdkClientHttpRequestFactory())
			.baseUrl(address())
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

}
