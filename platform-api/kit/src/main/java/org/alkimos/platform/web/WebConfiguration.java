package org.alkimos.platform.web;

import java.util.List;
import java.util.UUID;

import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ReadingEnds readingEnds;

	private final ShellInterceptor shell;

	WebConfiguration(ReadingEnds readingEnds, ShellInterceptor shell) {
		this.readingEnds = readingEnds;
		this.shell = shell;
		TypedIds.all().forEach((type) -> SpringDocUtils.getConfig().replaceWithClass(type, UUID.class));
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ActorArgumentResolver());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		// The first is the last to be told that a controller has answered.
		registry.addInterceptor(this.readingEnds);
		registry.addInterceptor(this.shell);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverterFactory(new TypedIdFactory());
	}

	/** Converts IDs in paths; a malformed ID is answered like an unknown one (404). */
	private static final class TypedIdFactory implements ConverterFactory<String, TypedId> {

		@Override
		public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
			return (text) -> {
				try {
					return TypedIds.of(type, UUID.fromString(text));
				}
				catch (IllegalArgumentException ex) {
					throw new NotFound();
				}
			};
		}

	}

}
