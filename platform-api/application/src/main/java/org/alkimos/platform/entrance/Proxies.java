package org.alkimos.platform.entrance;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of the reverse proxies whose X-Forwarded-* headers count. Tomcat would take
 * what is no list of networks for a regular expression, and {@code 127.0.0.1} for every
 * address that looks like it.
 *
 * @param networks networks such as {@code 10.1.2.3/32}; empty for no proxy
 */
record Proxies(List<String> networks) {

	private static final String REMEDY = "Set alkimos.proxies to the networks of your reverse proxies, separated by "
			+ "commas, such as 127.0.0.1/32 or 10.1.2.0/24, or leave it empty.";

	/** The shortest prefixes are those of the private networks 10/8 and fc00::/7. */
	private static final int SHORTEST_V4 = 8;

	private static final int SHORTEST_V6 = 7;

	/**
	 * Reads the setting.
	 * @throws UnusableSetting if it is not a list of networks, or if one of them is far
	 * larger than any network of proxies
	 */
	static Proxies of(String setting) {
		List<String> networks = setting.isBlank() ? List.of()
				: Arrays.stream(setting.split(",", -1)).map(String::strip).toList();
		networks.forEach((network) -> require(network, setting));
		return new Proxies(networks);
	}

	private static void require(String network, String setting) {
		int slash = network.indexOf('/');
		String address = network.substring(0, Math.max(slash, 0));
		try {
			InetAddress read = InetAddress.ofLiteral(address);
			boolean v4 = read instanceof Inet4Address;
			int prefix = Integer.parseUnsignedInt(network.substring(slash + 1));
			// Java takes 10.1.2 for 10.1.0.2.
			if (prefix > read.getAddress().length * Byte.SIZE || (v4 && !read.getHostAddress().equals(address))) {
				throw unreadable(setting, network);
			}
			if (prefix < (v4 ? SHORTEST_V4 : SHORTEST_V6)) {
				throw new UnusableSetting("alkimos.proxies is \"" + setting
						+ "\", so almost anyone could write any address into the audit log.", REMEDY);
			}
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(setting, network);
		}
	}

	private static UnusableSetting unreadable(String setting, String network) {
		return new UnusableSetting("alkimos.proxies is \"" + setting + "\", but \"" + network + "\" is not a network.",
				REMEDY);
	}

	boolean isNone() {
		return this.networks.isEmpty();
	}

}
