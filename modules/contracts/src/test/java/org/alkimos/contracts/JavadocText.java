package org.alkimos.contracts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;

/** Javadoc as text in Markdown; empty where none was written. */
final class JavadocText {

	private JavadocText() {
	}

	static String of(Class<?> type) {
		return text(RuntimeJavadoc.getJavadoc(type).getComment());
	}

	/** Meaning of a field: its own, or else the one of its type if that is ours. */
	static String of(Class<?> record, String component) {
		return RuntimeJavadoc.getJavadoc(record)
			.getRecordComponents()
			.stream()
			.filter((param) -> param.getName().equals(component))
			.map(ParamJavadoc::getComment)
			.map(JavadocText::text)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.or(() -> ofType(record, component))
			.map((text) -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
			.orElse("");
	}

	private static Optional<String> ofType(Class<?> record, String component) {
		return Arrays.stream(record.getRecordComponents())
			.filter((one) -> one.getName().equals(component))
			.map(RecordComponent::getType)
			.map(JavadocText::of)
			.filter((text) -> !text.isEmpty())
			.findFirst();
	}

	static String ofConstant(Enum<?> constant) {
		return RuntimeJavadoc.getJavadoc(constant.getDeclaringClass())
			.getEnumConstants()
			.stream()
			.filter((one) -> one.getName().equals(constant.name()))
			.map((one) -> text(one.getComment()))
			.findFirst()
			.orElse("");
	}

	private static String text(Comment comment) {
		var text = new Markdown();
		comment.visit(text);
		return text.result();
	}

	private static final class Markdown implements CommentVisitor {

		private final StringBuilder text = new StringBuilder();

		String result() {
			return this.text.toString().replaceAll("\\s+", " ").strip();
		}

		@Override
		public void commentText(String value) {
			this.text.append(value);
		}

		@Override
		public void inlineLink(Link link) {
			this.text.append('`').append(link.getLabel()).append('`');
		}

		@Override
		public void inlineTag(String name, String value) {
			this.text.append('`').append(value).append('`');
		}

		@Override
		public void inlineValue(Value value) {
			this.text.append('`').append(value.getReferencedMemberName()).append('`');
		}

	}

}
