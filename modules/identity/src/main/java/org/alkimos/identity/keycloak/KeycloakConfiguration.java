package org.alkimos.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakRealm.class)
class KeycloakConfiguration {

	@Bean
	KeycloakHttp keycloakHttp(KeycloakRealm realm, Clock clock) {
		var requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
		requests.setReadTimeout(Duration.ofSeconds(5));
		RestClient plain = RestClient.builder().requestFactory(requests).build();
		return new KeycloakHttp(plain.mutate()
			.baseUrl(realm.administration())
			.requestInterceptor(new ProvisionerToken(plain, realm, clock))
			.build());
	}

}
