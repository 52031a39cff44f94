package org.alkimos.platform.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * URLs of our own static files with a fingerprint, so that browsers can cache them until
 * they change.
 */
public final class Assets {

	/** The sprite that holds every icon. */
	public static final String ICONS = "/vendor/tabler-icons/3.51.0/icons.svg";

	private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

	private Assets() {
	}

	/** The path with the fingerprint of its content. */
	public static String url(String path) {
		return KNOWN.computeIfAbsent(path, Assets::fingerprinted);
	}

	/** Address of one icon in the sprite. */
	public static String icon(String name) {
		return url(ICONS) + "#" + name;
	}

	private static String fingerprinted(String path) {
		try (InputStream content = Assets.class.getResourceAsStream("/static" + path)) {
			if (content == null) {
				throw new IllegalArgumentException("No such file under static: " + path);
			}
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
			return path + "?v=" + HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
