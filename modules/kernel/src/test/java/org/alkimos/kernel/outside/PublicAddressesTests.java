package org.alkimos.kernel.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Someone who enters an address by which this server would call its own network. */
class PublicAddressesTests {

	private static final String PUBLIC = "93.184.215.14";

	private final PublicAddresses addresses = new PublicAddresses((host) -> false);

	private final AtomicInteger calls = new AtomicInteger();

	private final HttpServer inside;

	PublicAddressesTests() throws IOException {
		this.inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
	}

	@BeforeEach
	void start() {
		this.inside.createContext("/", (exchange) -> {
			this.calls.incrementAndGet();
			exchange.getResponseHeaders().add("Location", "/again");
			exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/moved") ? 302 : 204, -1);
			exchange.close();
		});
		this.inside.start();
	}

	@AfterEach
	void stop() {
		this.inside.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/", "https://172.16.0.1/",
			"https://192.168.1.1/", "https://169.254.169.254/latest", "https://100.64.0.1/", "https://0.0.0.0/",
			"https://224.0.0.1/", "https://255.255.255.255/", "https://198.18.0.1/", "https://[::1]/",
			"https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/",
			"https://[2002:a00:1::]/", "https://[::7f00:1]/" })
	void nothingInsideIsCalled(String address) {
		assertThat(this.addresses.read(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://93.184.215.14/", "ftp://93.184.215.14/", "https://user@93.184.215.14/",
			"https://93.184.215.14/#x", "https:///x", "93.184.215.14", "https://no such host/" })
	void onlyPlainAddressesByHttpsAreTaken(String address) {
		assertThat(this.addresses.read(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://93.184.215.14/new?x=1", "https://[2606:2800:21f::1]:8443/" })
	void publicServersAreTaken(String address) {
		assertThat(this.addresses.read(address)).get().asString().isEqualTo(address);
	}

	@Test
	void aNameThatLeadsInsideAfterItWasCheckedIsNotCalled() throws IOException {
		var rebound = new PublicAddresses((host) -> false, answering(PUBLIC, "127.0.0.1"));
		assertThat(rebound.read("https://rebound.example/")).isPresent();
		assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> call(rebound, "rebound.example", "/"));
		assertThat(this.calls).hasValue(0);
	}

	/**
	 * A name that is checked here and looked up again elsewhere could change in between.
	 */
	@Test
	void theAddressThatWasCheckedIsTheOneThatIsCalled() throws IOException {
		var once = new PublicAddresses("exempt.example"::equals, answering("127.0.0.1", PUBLIC));
		assertThat(call(once, "exempt.example", "/")).isEqualTo(204);
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void redirectsAreNotFollowed() throws IOException {
		assertThat(call(new PublicAddresses("localhost"::equals), "localhost", "/moved")).isEqualTo(302);
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void oneAddressInsideIsEnoughToRefuseAName() {
		var both = new PublicAddresses((host) -> false, new Names(new ArrayDeque<>(List.of(PUBLIC)), "10.0.0.1"));
		assertThat(both.read("https://both.example/")).isEmpty();
	}

	private int call(PublicAddresses addresses, String host, String path) throws IOException {
		try (CloseableHttpClient http = addresses.client(Duration.ofSeconds(5), 1)) {
			return http.execute(new HttpGet("http://" + host + ":" + this.inside.getAddress().getPort() + path),
					(answer) -> answer.getCode());
		}
	}

	private static DnsResolver answering(String... addresses) {
		return new Names(new ArrayDeque<>(List.of(addresses)));
	}

	/**
	 * Names that lead to another address at each look-up.
	 *
	 * @param next the address of the next look-up
	 * @param always addresses of every look-up
	 */
	private record Names(Queue<String> next, String... always) implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) {
			return Stream.concat(Stream.of(this.next.remove()), Stream.of(this.always))
				.map(InetAddress::ofLiteral)
				.toArray(InetAddress[]::new);
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

}
