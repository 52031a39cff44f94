package org.alkimos.platform.entrance;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Address at which browsers reach the application. An address on the own machine stands
 * for all of its ports, as tests and local instances choose them freely.
 *
 * @param scheme https, or http on the own machine
 * @param host host name in lower case, without a port
 * @param port port, also where it is the usual one of the scheme
 */
record BaseUrl(String scheme, String host, int port) {

	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final String REMEDY = "Set alkimos.base-url to the address that browsers use, "
			+ "such as https://mentoring.example.org, without a slash at the end.";

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	/**
	 * Reads the setting.
	 * @throws UnusableSetting if it is not the address of a whole host, or is not https
	 * and not on the own machine
	 */
	static BaseUrl of(String setting) {
		URI address = parse(setting);
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		String host = (address.getHost() != null) ? address.getHost().toLowerCase(Locale.ROOT) : "";
		boolean https = scheme.equals("https");
		if (host.isEmpty() || !(https || scheme.equals("http")) || hasMore(address)) {
			throw unreadable(setting);
		}
		if (!https && !OWN_MACHINE.contains(host)) {
			throw new UnusableSetting(
					"alkimos.base-url is " + setting + ", but only localhost can be reached safely without https.",
					REMEDY);
		}
		int usual = https ? HTTPS : HTTP;
		return new BaseUrl(scheme, host, (address.getPort() > 0) ? address.getPort() : usual);
	}

	private static URI parse(String setting) {
		try {
			return new URI(setting);
		}
		catch (URISyntaxException ex) {
			throw unreadable(setting);
		}
	}

	private static boolean hasMore(URI address) {
		return has(address.getRawPath()) || has(address.getRawQuery()) || has(address.getRawFragment())
				|| has(address.getRawUserInfo());
	}

	private static boolean has(@Nullable String part) {
		return part != null && !part.isEmpty();
	}

	private static UnusableSetting unreadable(String setting) {
		return new UnusableSetting("alkimos.base-url is \"" + setting + "\", which is not the address of a host.",
				REMEDY);
	}

	boolean isOwnMachine() {
		return OWN_MACHINE.contains(this.host);
	}

	/** Whether a request to this host, whatever its port, was meant for this address. */
	boolean isMeantBy(String name) {
		String asked = name.toLowerCase(Locale.ROOT);
		return isOwnMachine() ? OWN_MACHINE.contains(asked) : asked.equals(this.host);
	}

	@Override
	public String toString() {
		int usual = this.scheme.equals("https") ? HTTPS : HTTP;
		return this.scheme + "://" + this.host + ((this.port != usual) ? ":" + this.port : "");
	}

}
