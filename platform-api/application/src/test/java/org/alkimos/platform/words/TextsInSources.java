package org.alkimos.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people may read of a source: no comments, no SQL, no names. */
final class TextsInSources {

	/** Comments and characters are found so that quotes in them begin no text. */
	private static final Pattern TOKEN = Pattern.compile("//[^\\n]*+|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)++'"
			+ "|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\"" + "|\"(?<line>[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"",
			Pattern.DOTALL);

	private static final Pattern SQL = Pattern.compile(
			"\\s*(?:select|insert|update|delete|merge|with|where|join"
					+ "|left join|and|or|from|on conflict|order by|group by|create|alter|drop|grant|lock|call|set)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

	/** Settings, addresses, and codes, such as {@code matching.run-canceled}. */
	private static final Pattern NAME = Pattern.compile("/?[\\w{}]+(?:[./:_-][\\w{}*]*)+");

	private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);

	/** Comments, imports, types of parameters, calls, and names of arguments. */
	private static final Pattern TEMPLATE_CODE = Pattern
		.compile("(?s:<%--.*?--%>)|(?s:<!--.*?-->)|^@import.*$|^@param[^=\\n]*"
				+ "|(?<=[\\w)\\]])\\.\\w+|\\b\\w+(?=\\()|\\b\\w+(?= = )", Pattern.MULTILINE);

	private TextsInSources() {
	}

	/** String literals and text blocks; literals joined by a plus are one text. */
	static List<Text> ofJava(String source) {
		List<Text> texts = new ArrayList<>();
		Matcher token = TOKEN.matcher(source);
		int end = -1;
		while (token.find()) {
			String words = words(token);
			if (words == null) {
				continue;
			}
			String gap = (end >= 0) ? source.substring(end, token.start()) : "";
			if (PLUS.matcher(gap).matches()) {
				Text last = texts.removeLast();
				texts.add(new Text(last.line(), last.words() + gap.replaceAll("[^\\n]", "") + words));
			}
			else {
				texts.add(new Text(new Text(1, source).lineAt(token.start()), words));
			}
			end = token.end();
		}
		return texts.stream().filter((text) -> !NAME.matcher(text.words()).matches()).toList();
	}

	/** Everything but code, with attributes, since titles and labels are read too. */
	static List<Text> ofTemplate(String source) {
		return List.of(new Text(1, TEMPLATE_CODE.matcher(source).replaceAll(TextsInSources::blank)));
	}

	private static @Nullable String words(Matcher token) {
		String block = token.group("block");
		String words = (block != null) ? block : token.group("line");
		return (words == null || (block != null && SQL.matcher(block).lookingAt())) ? null : unescaped(words);
	}

	private static String unescaped(String words) {
		return ESCAPE.matcher(words).replaceAll((escape) -> {
			String sign = escape.group().substring(1);
			return "\"'\\\n".contains(sign) ? Matcher.quoteReplacement(sign) : " ";
		});
	}

	private static String blank(MatchResult code) {
		return code.group().replaceAll("[^\\n]", " ");
	}

}
