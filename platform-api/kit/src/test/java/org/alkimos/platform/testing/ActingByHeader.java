package org.alkimos.platform.testing;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

import org.alkimos.platform.web.ActorResolver;
import org.alkimos.platform.web.PersonFrames;
import org.alkimos.platform.web.PersonFrames.Choice;
import org.alkimos.platform.web.PersonFrames.PersonFrame;
import org.alkimos.platform.web.RecentSignIn;

/**
 * Lets requests with the test header through as the actor it names; all others meet the
 * real security.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ActingByHeader {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ActorResolver actingResolver() {
		return (request, authentication) -> Optional.ofNullable(request.getHeader(Acting.HEADER)).map(Acting::read);
	}

	/** Whoever acts by the header has just signed in. */
	@Bean
	@Primary
	RecentSignIn actingRecency(@Qualifier("signInRecency") ObjectProvider<RecentSignIn> real) {
		return (request) -> request.getHeader(Acting.HEADER) != null
				|| real.stream().anyMatch((one) -> one.isRecent(request));
	}

	/** Where a subject is tested without the application that knows who signed in. */
	@Bean
	@Fallback
	PersonFrames actingFrames() {
		return (actor, request) -> new PersonFrame("Member", "", List.of(new Choice(actor.institution(), "")));
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain actingChain(HttpSecurity http) {
		return http.securityMatcher((request) -> request.getHeader(Acting.HEADER) != null)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

}
