package org.alkimos.kernel.outside;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Addresses that people enter and this server calls. Only public servers are called, and
 * only by HTTPS, so that no one can make this server call its own network (SSRF). A name
 * is checked again with each call, and the address that was checked is the one that is
 * connected to. So it doesn't help to change what a name leads to (DNS rebinding).
 */
public final class PublicAddresses implements DnsResolver {

	private final Predicate<String> exempt;

	private final DnsResolver names;

	/**
	 * Allows public servers, and exempt hosts.
	 * @param exempt hosts that may be in the own network, and called without encryption
	 */
	public PublicAddresses(Predicate<String> exempt) {
		this(exempt, SystemDefaultDnsResolver.INSTANCE);
	}

	PublicAddresses(Predicate<String> exempt, DnsResolver names) {
		this.exempt = exempt;
		this.names = names;
	}

	/** Reads an address; empty if it may not be called now. */
	public Optional<URI> read(String text) {
		try {
			URI uri = URI.create(text);
			return (uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null
					&& isSchemeAllowed(uri) && resolve(bare(uri.getHost())).length > 0) ? Optional.of(uri)
							: Optional.empty();
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A client that connects to allowed addresses only. It follows no redirects, and
	 * keeps no cookies.
	 * @param patience how long a server may take to connect, and to begin its answer
	 * @param connections most connections at the same time
	 */
	public CloseableHttpClient client(Duration patience, int connections) {
		Timeout timeout = Timeout.of(patience);
		var manager = PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(this)
			.setMaxConnTotal(connections)
			.setMaxConnPerRoute(connections)
			.setDefaultConnectionConfig(
					ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
			.build();
		return HttpClients.custom()
			.setConnectionManager(manager)
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
			.setUserAgent("Alkimos")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
	}

	/** Fails for a name of which any address is not public, as for an unknown one. */
	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = this.names.resolve(host);
		for (InetAddress address : found) {
			if (isInside(address) && !this.exempt.test(host)) {
				throw new UnknownHostException("not a public server");
			}
		}
		return found;
	}

	@Override
	public String resolveCanonicalHostname(String host) throws UnknownHostException {
		return this.names.resolveCanonicalHostname(host);
	}

	private boolean isSchemeAllowed(URI uri) {
		return "https".equals(uri.getScheme())
				|| ("http".equals(uri.getScheme()) && this.exempt.test(bare(uri.getHost())));
	}

	private static String bare(String host) {
		return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
	}

	/** Whether an address is not public, including IPv4 addresses embedded in IPv6. */
	private static boolean isInside(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isAnyLocalAddress() || address.isMulticastAddress()) {
			return true;
		}
		return (address instanceof Inet6Address) ? isInsideV6(bytes) : isInsideV4(bytes[0] & 0xff, bytes[1] & 0xff);
	}

	/** IPv4 ranges: "this" network, carrier-grade NAT, benchmarking, reserved. */
	private static boolean isInsideV4(int first, int second) {
		return first == 0 || (first == 100 && (second & 0xc0) == 64) || (first == 198 && (second & 0xfe) == 18)
				|| (first == 192 && second == 0) || first >= 240;
	}

	/**
	 * IPv6 ranges: unique local addresses, translation and tunneling prefixes, and
	 * everything outside global unicast.
	 */
	private static boolean isInsideV6(byte[] bytes) {
		int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
		boolean tunnel = first == 0x2002 || (first == 0x2001 && bytes[2] == 0 && bytes[3] == 0);
		return (first & 0xe000) != 0x2000 || tunnel;
	}

}
