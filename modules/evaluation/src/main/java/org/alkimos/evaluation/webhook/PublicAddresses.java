package org.alkimos.evaluation.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import org.springframework.stereotype.Component;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * Prevents requests to this server's own network (SSRF): a host name that resolves to a
 * non-public address is treated as unknown, on registration and on each call. The
 * resolved address is the one that is connected to.
 */
@Component
class PublicAddresses extends SystemDefaultDnsResolver {

	private static final int LONGEST = 500;

	private final boolean anywhere;

	PublicAddresses(WebhookRules rules) {
		this.anywhere = rules.privateAddresses();
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = super.resolve(host);
		for (InetAddress address : found) {
			if (!this.anywhere && isInside(address)) {
				throw new UnknownHostException("not a public server");
			}
		}
		return found;
	}

	/** Normalizes the URL, or throws with the name of the field. */
	String require(String text) {
		String address = text.strip();
		try {
			URI uri = URI.create(address);
			if (address.length() <= LONGEST && uri.getHost() != null && uri.getUserInfo() == null
					&& uri.getFragment() == null && isSchemeAllowed(uri) && resolve(bare(uri.getHost())).length > 0) {
				return address;
			}
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			// Reported below.
		}
		throw new InvalidInput(EvaluationProblem.WEBHOOK_ADDRESS_NOT_PUBLIC, "address",
				"Enter a public address that starts with https://, up to 500 characters.");
	}

	private boolean isSchemeAllowed(URI uri) {
		return (this.anywhere ? Set.of("http", "https") : Set.of("https")).contains(uri.getScheme());
	}

	private static String bare(String host) {
		return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
	}

	/** Whether an address is not public, including IPv4 addresses embedded in IPv6. */
	static boolean isInside(InetAddress address) {
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
