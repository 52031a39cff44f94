package org.alkimos.platform.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions, in any case; a space stands for any white space. Words in capitals
 * are codes.
 */
record WordsToAvoid(List<Expression> expressions) {

	/** One line of the list. */
	record Expression(String text, Pattern pattern) {

		static Expression of(String text) {
			return new Expression(text, Pattern.compile(text.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE));
		}

	}

	static WordsToAvoid read(Path list) throws IOException {
		return of(Files.readAllLines(list));
	}

	static WordsToAvoid of(List<String> expressions) {
		return new WordsToAvoid(expressions.stream().filter((text) -> !text.isBlank()).map(Expression::of).toList());
	}

	/** Where they are, with the file, the line, the expression, and the text. */
	List<String> in(String file, List<Text> texts) {
		List<String> found = new ArrayList<>();
		for (Text text : texts) {
			for (Expression expression : this.expressions) {
				Matcher words = expression.pattern().matcher(text.words());
				while (words.find()) {
					if (!words.group().equals(words.group().toUpperCase(Locale.ROOT))) {
						found.add("%s:%d: %s in \"%s\"".formatted(file, text.lineAt(words.start()), expression.text(),
								text.around(words.start(), words.end())));
					}
				}
			}
		}
		return found;
	}

}
