package org.alkimos.local.workspace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Finds free ports and reports ports in use. */
public final class Ports {

	private Ports() {
	}

	/**
	 * Returns a port that no one listens on, for a server that binds it a little later.
	 * It lies below those that systems hand out to outgoing connections, one of which may
	 * have got it otherwise before the server comes.
	 */
	public static int free() {
		int port;
		do {
			port = ThreadLocalRandom.current().nextInt(16_000, 32_000);
		}
		while (busy(port));
		return port;
	}

	public static void requireFree(List<NamedPort> ports) {
		List<NamedPort> taken = ports.stream().filter((each) -> busy(each.port())).toList();
		if (taken.isEmpty()) {
			return;
		}
		String description = taken.stream().map(Ports::describe).collect(Collectors.joining("\n"));
		String settings = taken.stream()
			.map((each) -> "-D" + each.setting() + "=" + suggestion(each.port()))
			.collect(Collectors.joining(" "));
		throw new LocalServicesException(description,
				"Stop that process, or use another port:\n\n    ./mvnw " + settings);
	}

	private static String describe(NamedPort named) {
		String owner = PortOwner.of(named.port()).map((each) -> "by " + each).orElse("by another process");
		return "Port " + named.port() + ", which " + named.owner() + " needs, is in use " + owner + ".";
	}

	private static int suggestion(int port) {
		for (int candidate = port + 1; candidate < Math.min(port + 100, 65_536); candidate++) {
			if (!busy(candidate)) {
				return candidate;
			}
		}
		return free();
	}

	public static boolean busy(int port) {
		return port != 0 && (!canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
				|| !canBind(new InetSocketAddress(port)));
	}

	private static boolean canBind(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A port, who needs it, and the setting that changes it. */
	public record NamedPort(String owner, String setting, int port) {
	}

}
