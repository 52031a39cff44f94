package org.alkimos.platform.entrance;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class EntranceConfiguration {

	@Bean
	BaseUrl baseUrl(@Value("${alkimos.base-url:http://localhost:8080}") String setting) {
		return BaseUrl.of(setting);
	}

	@Bean
	Proxies proxies(@Value("${alkimos.proxies:}") String setting) {
		return Proxies.of(setting);
	}

	/**
	 * The management port has a server of its own, which this does not change.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> hosts(BaseUrl base, Proxies proxies, JsonMapper json) {
		return new AfterProxies((server) -> {
			if (proxies.isNone()) {
				server.addEngineValves(new UnknownProxyValve());
			}
			server.addEngineValves(new HostValve(base, json));
		});
	}

	/**
	 * Adds its valve after Boot's own customizer has added the one that reads the headers
	 * of a reverse proxy.
	 */
	private record AfterProxies(WebServerFactoryCustomizer<TomcatServletWebServerFactory> added)
			implements
				WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
				Ordered {

		@Override
		public void customize(TomcatServletWebServerFactory server) {
			this.added.customize(server);
		}

		@Override
		public int getOrder() {
			return LOWEST_PRECEDENCE;
		}

	}

}
