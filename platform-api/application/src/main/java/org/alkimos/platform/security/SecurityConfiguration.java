package org.alkimos.platform.security;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Two filter chains: bearer tokens under {@code /api}, and sessions with Keycloak sign-on
 * for everything else.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** RFC 9116. */
	static final String SECURITY_TXT = "/.well-known/security.txt";

	/** The description of the REST API, for anyone. */
	static final String DOCS = "/docs/api";

	/** Caught mail, where the local services run; not there otherwise. */
	static final String LOCAL_MAIL = "/local/mail";

	/** Endpoints other than health exist on the management port alone. */
	private static final String[] OPEN = { "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", DOCS, "/vendor/**",
			"/app/**", "/favicon.ico", "/invitations/**", LOCAL_MAIL + "/**", "/signed-out", "/session", "/problems",
			"/problems/*", SECURITY_TXT, SignOnPages.FAILED, SignInPages.SIGN_IN, SignInPages.SIGN_IN + "/*",
			SignInSuccess.REFUSED, "/error" };

	@Bean
	@Order(10)
	SecurityFilterChain apiChain(HttpSecurity http, ApiRefusals refusals, BrowserRules rules) {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/api/v1/problems/*")
				.permitAll()
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
			})
				.authenticationEntryPoint(refusals)
				.accessDeniedHandler(refusals)
				.withObjectPostProcessor(failures(refusals)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Cookies are ignored here, so CSRF is not possible.
			.csrf(AbstractHttpConfigurer::disable)
			.headers(rules::apply)
			.build();
	}

	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failures(ApiRefusals refusals) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(refusals);
				return filter;
			}
		};
	}

	@Bean
	@Order(20)
	SecurityFilterChain pageChain(HttpSecurity http, BrowserRules rules, LogoutSuccessHandler signOut,
			EndedElsewhere endedElsewhere, SignInRequests requests, SignInSuccess success, SignInFailure failure,
			CsrfTokenRepository forms, RequestCache pages, AccessDeniedHandler ended) {
		return http
			.authorizeHttpRequests((paths) -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers(OPEN)
				.permitAll()
				.anyRequest()
				.authenticated())
			.oauth2Login((login) -> login.loginPage(SignInPages.SIGN_IN)
				.authorizationEndpoint((begin) -> begin.authorizationRequestResolver(requests)
					.authorizationRequestRepository(requests.begun()))
				.successHandler(success)
				.failureHandler(failure))
			.logout((logout) -> logout.logoutSuccessHandler(signOut))
			// Both begin no session, so that strangers write nothing to the database.
			.csrf((csrf) -> csrf.csrfTokenRepository(forms))
			.requestCache((cache) -> cache.requestCache(pages))
			.oidcLogout((logout) -> logout.backChannel((channel) -> channel.logoutHandler(endedElsewhere)))
			.exceptionHandling((handling) -> leadToSignIn(handling.accessDeniedHandler(ended)))
			.headers(rules::apply)
			.build();
	}

	private static void leadToSignIn(ExceptionHandlingConfigurer<HttpSecurity> handling) {
		handling
			// Loading the page again would lose what was written on it.
			.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					(request) -> request.getHeader("HX-Request") != null)
			.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SignInPages.SIGN_IN),
					(request) -> true);
	}

	/** Rejects parameters with NUL, which PostgreSQL cannot store. */
	@Bean
	StrictHttpFirewall firewall() {
		var firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	/** Ends the session at Keycloak too, and returns to the signed-out page. */
	@Bean
	LogoutSuccessHandler signOutAtKeycloak(ClientRegistrationRepository clients) {
		var handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
		handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
		handler.setDefaultTargetUrl("/signed-out");
		return handler;
	}

}
