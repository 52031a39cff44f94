package org.alkimos.platform.hostile;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.local.Extent;
import org.alkimos.platform.isolation.MatrixRow;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page under garbage: no failure of ours, always a page with words, never inline
 * code.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class PagesFuzzTests {

	private static final int REQUESTS = Extent.of("alkimos.fuzz.pages", 800, 3000);

	private static final long SEED = Long.getLong("alkimos.fuzz.seed", 20261127);

	/** Of an address that the server reads at all. */
	private static final int LONGEST = 7_500;

	/** What a strict content security policy would stop in the browser. */
	private static final Pattern INLINE = Pattern
		.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|<[^>]*\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

	@Autowired
	private ApiClient api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Seats seats;

	private Map<String, String> ids;

	@BeforeAll
	void prepare() {
		World world = World.build(this.api, "Pages");
		this.seats = Seats.of(world);
		this.ids = new HashMap<>(world.ids());
	}

	@Test
	void garbageInFormsIsAnsweredInWords() {
		Random random = new Random(SEED);
		Gibberish gibberish = new Gibberish(random);
		List<MatrixRow> pages = MatrixRow.all().stream().filter((row) -> !row.endpoint().api()).toList();
		Map<String, List<String>> fields = fieldsOfForms();
		Map<String, String> faults = new TreeMap<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < REQUESTS; i++) {
			MatrixRow row = pages.get(random.nextInt(pages.size()));
			Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html"));
			String seat = gibberish.chance(0.8) && !row.allowed().isEmpty()
					? gibberish.oneOf(List.copyOf(row.allowed())).name().toLowerCase(java.util.Locale.ROOT)
					: gibberish.oneOf(List.copyOf(this.seats.actors().keySet()));
			this.seats.sign(seat, headers);
			Asked asked = asked(row.endpoint(), gibberish, headers,
					fields.getOrDefault(row.endpoint().toString(), List.of()));
			HttpResponse<String> answer = send(asked);
			statuses.merge(answer.statusCode(), 1, Integer::sum);
			String fault = faultOf(asked, answer);
			if (!fault.isEmpty()) {
				faults.putIfAbsent(row.endpoint() + " as " + seat + ": " + fault, asked.toString());
			}
		}
		System.out.printf("Fuzzing pages with -Dalkimos.fuzz.seed=%d: %d pages, %d requests: %s%n", SEED, pages.size(),
				REQUESTS, statuses);
		assertThat(faults).as("seed %d", SEED).isEmpty();
		assertThat(statuses).containsKeys(200, 302, 404, 422);
	}

	/** Pages such as nobody may write. */
	@Controller
	static final class Careless {

		@GetMapping("/planted/failure")
		String fails() {
			throw new ClassCastException("planted");
		}

		@GetMapping("/planted/silence")
		ResponseEntity<String> refusesWithoutAWord() {
			return ResponseEntity.badRequest().build();
		}

		@GetMapping("/planted/script")
		ResponseEntity<String> runsCode() {
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p onclick='go()'>Go</p>");
		}

	}

	@ParameterizedTest
	@CsvSource({ "fails, failure, status 500", "refusesWithoutAWord, silence, 400 without words",
			"runsCode, script, inline code: <p onclick=" })
	void aCarelessPageIsSeen(String method, String name, String fault) throws NoSuchMethodException {
		var mapping = RequestMappingInfo.paths("/planted/" + name).methods(RequestMethod.GET).build();
		this.mappings.registerMapping(mapping, new Careless(), Careless.class.getDeclaredMethod(method));
		try {
			Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html"));
			this.seats.sign("manager", headers);
			Asked asked = new Asked("GET", "/planted/" + name, headers, new byte[0]);
			assertThat(faultOf(asked, send(asked))).isEqualTo(fault);
		}
		finally {
			this.mappings.unregisterMapping(mapping);
		}
	}

	/**
	 * An address that is too long is refused before anybody knows that it was a page's.
	 */
	private static String faultOf(Asked asked, HttpResponse<String> answer) {
		boolean later = answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
		if (answer.statusCode() >= 500 && !later) {
			return "status " + answer.statusCode();
		}
		String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
		boolean words = type.startsWith("text/")
				|| (asked.uri().length() > LONGEST && type.equals("application/problem+json"));
		if (answer.statusCode() >= 400 && (answer.body().isBlank() || !words)) {
			return answer.statusCode() + " without words";
		}
		var inline = INLINE.matcher(type.equals("text/html") ? answer.body() : "");
		return inline.find() ? "inline code: " + inline.group() : "";
	}

	private Asked asked(Endpoint endpoint, Gibberish gibberish, Map<String, String> headers, List<String> fields) {
		Map<String, String> own = new HashMap<>(this.ids);
		List<String> variables = List.copyOf(endpoint.variables());
		boolean change = !endpoint.method().equals("GET");
		for (int i = 0; i < variables.size(); i++) {
			// What has no fields would simply happen; the others still need what it ends.
			if (gibberish.chance(0.1) || (change && fields.isEmpty() && i == 0)) {
				own.put(variables.get(i),
						gibberish.chance(0.5) ? UUID.randomUUID().toString() : Requests.encoded(gibberish.text()));
			}
		}
		List<String> pairs = new ArrayList<>();
		for (String field : fields) {
			for (int i = gibberish.chance(0.1) ? 2 : gibberish.chance(0.9) ? 1 : 0; i > 0; i--) {
				pairs.add(Requests.encoded(field) + "=" + Requests.encoded(valueOf(gibberish)));
			}
		}
		String form = String.join("&", pairs);
		if (change) {
			headers.put("Content-Type",
					gibberish.chance(0.95) ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x");
			return new Asked(endpoint.method(), endpoint.at(own), headers, form.getBytes(StandardCharsets.UTF_8));
		}
		return new Asked("GET", endpoint.at(own) + (form.isEmpty() ? "" : "?" + form), headers, new byte[0]);
	}

	private String valueOf(Gibberish gibberish) {
		return gibberish.chance(0.5) ? gibberish.text()
				: gibberish.oneOf(List.of("1", "0", "2027-01-01", "true", "on", "GOOD_FIT", "CAREER", "MENTOR_LED",
						this.ids.getOrDefault("personId", ""), "Some words", "a@example.edu"));
	}

	/** Names of the fields each page reads, taken from its method. */
	private Map<String, List<String>> fieldsOfForms() {
		Map<String, List<String>> fields = new TreeMap<>();
		this.mappings.getHandlerMethods()
			.forEach((info, method) -> info.getPatternValues()
				.forEach((path) -> info.getMethodsCondition()
					.getMethods()
					.forEach((verb) -> fields.put(verb + " " + path, fieldsOf(method)))));
		return fields;
	}

	private static List<String> fieldsOf(HandlerMethod method) {
		return Arrays.stream(method.getMethod().getParameters()).flatMap(PagesFuzzTests::fieldsOf).toList();
	}

	private static Stream<String> fieldsOf(Parameter parameter) {
		if (parameter.isAnnotationPresent(ModelAttribute.class) && parameter.getType().isRecord()) {
			return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
		}
		if (!parameter.isAnnotationPresent(RequestParam.class)) {
			return Stream.empty();
		}
		return Map.class.isAssignableFrom(parameter.getType()) ? Stream.of("title", "kind", "targetOn", "purpose",
				"com.trust", "step", "consent", "milestone", "owner") : Stream.of(parameter.getName());
	}

	private HttpResponse<String> send(Asked asked) {
		try {
			return this.http.send(asked.at(this.api.address()), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(asked.toString(), ex);
		}
	}

}
