package org.alkimos.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a line break in a form one character. Browsers count it as one while people type
 * and send it as two, so that a text that fills its field would be refused as too long.
 */
@Component
@Order(ActorFilter.ORDER + 1)
class LineBreaks extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Form(request), response);
	}

	private static final class Form extends HttpServletRequestWrapper {

		Form(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String value = super.getParameter(name);
			return (value != null) ? single(value) : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = super.getParameterValues(name);
			return (values != null) ? single(values) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> all = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> all.put(name, single(values)));
			return all;
		}

		private static String[] single(String[] values) {
			return Arrays.stream(values).map(Form::single).toArray(String[]::new);
		}

		private static String single(String value) {
			return (value.indexOf('\r') < 0) ? value : value.replace("\r\n", "\n").replace('\r', '\n');
		}

	}

}
