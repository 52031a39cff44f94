package org.alkimos.platform.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method at one address pattern, as Spring maps it. */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {

	private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

	/**
	 * Every endpoint of ours; the framework's own error page and API description hold no
	 * data.
	 */
	public static Set<Endpoint> mapped(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getPackageName().startsWith("org.alkimos"))
			.flatMap((entry) -> entry.getKey()
				.getPatternValues()
				.stream()
				.flatMap((path) -> methods(entry.getKey().getMethodsCondition().getMethods())
					.map((method) -> new Endpoint(method, path))))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> methods(Set<RequestMethod> methods) {
		return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
	}

	public boolean api() {
		return this.path.startsWith("/api/");
	}

	/** Names of the ids in the address. */
	public Set<String> variables() {
		Set<String> names = new TreeSet<>();
		Matcher matcher = VARIABLE.matcher(this.path);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	/** The address with these ids. */
	public String at(Map<String, String> ids) {
		return VARIABLE.matcher(this.path)
			.replaceAll((match) -> Matcher.quoteReplacement(ids.getOrDefault(match.group(1), "missing")));
	}

	@Override
	public int compareTo(Endpoint other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
