package org.alkimos.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything a client should not send. */
final class Gibberish {

	static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\t\r\n", "\u202Etxt.exe", "\uFEFF",
			"\uFFFF", "👩‍👩‍👧‍👦", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "<script>alert(1)</script>",
			"\"><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "' or 1=1 --", "%", "_", "%00", "../../etc/passwd",
			"${jndi:ldap://x}", "#{7*7}", "null", "true", "NaN", "-0", "1e400", "0x1F", "٣", "+999999999-12-31",
			"-999999999-01-01", "9999-12-31", "10000-01-01", "0000-01-01", "2026-02-30", "2026-13-01", "1e9",
			"2147483648", "-2147483649", "9223372036854775808", "a@b", "@", "a@b@c",
			"x@" + "y".repeat(300) + ".example", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "{", "[",
			"Europe/Nowhere", "+99:99", "UTC+18:01", "\\u0000", "ﬀ", "İ", "ß", "\u2028", "\u0085", "\uD83D\uDE00");

	/** Half signs: they can be written in JSON and nowhere else. */
	private static final List<String> JSON_ONLY = List.of("\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "NaN",
			"1e999999", "-1e999999", "123456789012345678901234567890", "0.1e-400", "[[[[[[]]]]]]", "{\"a\":{\"b\":{}}}",
			"\"\\x\"", "'single'", "01", "+1", ".5", "1.", "/*c*/1", "{\"\":\"\"}", "{\"a\":1,\"a\":2}");

	private final RandomGenerator random;

	Gibberish(RandomGenerator random) {
		this.random = random;
	}

	<T> T oneOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	String text() {
		return switch (this.random.nextInt(12)) {
			case 0 -> "x".repeat(1 + this.random.nextInt(20_000));
			case 1 -> "𝔘".repeat(1 + this.random.nextInt(3_000));
			case 2 -> randomSigns();
			default -> oneOf(TEXTS);
		};
	}

	private String randomSigns() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(40); i >= 0; i--) {
			text.append((char) this.random.nextInt(0xD800));
		}
		return text.toString();
	}

	/** A value of any kind. */
	JsonNode value() {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return switch (this.random.nextInt(11)) {
			case 0 -> nodes.nullNode();
			case 1 -> nodes.numberNode(this.random.nextLong());
			case 2 -> nodes.numberNode(oneOf(List.of(-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE)));
			case 3 -> nodes.numberNode(oneOf(List.of(1e308, -1e308, 0.1, -0.0, 1e-320)));
			case 4 -> nodes.booleanNode(this.random.nextBoolean());
			case 5 -> nodes.arrayNode();
			case 6 -> nodes.objectNode();
			case 7 -> many(nodes);
			default -> nodes.stringNode(text());
		};
	}

	private ArrayNode many(JsonNodeFactory nodes) {
		ArrayNode list = nodes.arrayNode();
		JsonNode element = chance(0.5) ? nodes.nullNode() : nodes.stringNode(text());
		for (int i = this.random.nextInt(60); i >= 0; i--) {
			list.add(element);
		}
		return list;
	}

	/** Spoils one place of a body, or several. */
	JsonNode spoil(JsonNode body) {
		JsonNode spoiled = body.deepCopy();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			List<ObjectNode> objects = new ArrayList<>();
			List<ArrayNode> arrays = new ArrayList<>();
			collect(spoiled, objects, arrays);
			if (objects.isEmpty() || chance(0.05)) {
				return value();
			}
			if (!arrays.isEmpty() && chance(0.3)) {
				ArrayNode array = oneOf(arrays);
				array.insert(0, array.isEmpty() || chance(0.7) ? value() : array.get(0));
			}
			else {
				spoil(oneOf(objects));
			}
		}
		return spoiled;
	}

	private void spoil(ObjectNode object) {
		List<String> names = List.copyOf(object.propertyNames());
		if (names.isEmpty() || chance(0.08)) {
			object.set(text(), value());
		}
		else if (chance(0.15)) {
			object.remove(oneOf(names));
		}
		else {
			object.set(oneOf(names), value());
		}
	}

	private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
		if (node instanceof ObjectNode object) {
			objects.add(object);
		}
		if (node instanceof ArrayNode array) {
			arrays.add(array);
		}
		node.forEach((child) -> collect(child, objects, arrays));
	}

	/** A body that is broken as bytes. */
	byte[] broken(JsonMapper json, JsonNode body) {
		String text = json.writeValueAsString(body);
		return switch (this.random.nextInt(10)) {
			case 0 -> text.substring(0, this.random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
			case 1 -> text.getBytes(StandardCharsets.UTF_16);
			case 2 -> noise();
			case 3 -> "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
			case 4 -> "{\"a\":".repeat(5_000).getBytes(StandardCharsets.UTF_8);
			case 5 -> ("\"" + "x".repeat(300_000) + "\"").getBytes(StandardCharsets.UTF_8);
			case 6 -> (text + text).getBytes(StandardCharsets.UTF_8);
			case 7 -> text.getBytes(StandardCharsets.ISO_8859_1);
			default -> replaced(text).getBytes(StandardCharsets.UTF_8);
		};
	}

	/** One value of the text replaced by something only JSON can write, or cannot. */
	private String replaced(String text) {
		int colon = text.indexOf(':', this.random.nextInt(Math.max(1, text.length())));
		int end = (colon < 0) ? -1 : Math.max(text.indexOf(',', colon), text.indexOf('}', colon));
		String odd = oneOf(JSON_ONLY);
		return (end < 0) ? odd : text.substring(0, colon + 1) + odd + text.substring(end);
	}

	private byte[] noise() {
		byte[] bytes = new byte[1 + this.random.nextInt(400)];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) this.random.nextInt();
		}
		return bytes;
	}

}
