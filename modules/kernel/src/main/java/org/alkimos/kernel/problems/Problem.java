package org.alkimos.kernel.problems;

import java.util.List;

/**
 * A problem with a message a person can act on; mapped to problem details and error
 * pages.
 */
public abstract sealed class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String words;

	Problem(String words) {
		super(words);
		this.words = words;
	}

	/** Message for the person; never null. */
	@Override
	public String getMessage() {
		return this.words;
	}

	/** Not found, or not accessible; both look the same to the caller. */
	public static final class NotFound extends Problem {

		private static final long serialVersionUID = 1L;

		public NotFound() {
			super("This doesn't exist, or you don't have access to it.");
		}

	}

	/** The actor's role does not allow this. */
	public static final class NotAllowed extends Problem {

		private static final long serialVersionUID = 1L;

		public NotAllowed(String message) {
			super(message);
		}

	}

	/** The current state does not allow this. */
	public static final class Conflict extends Problem {

		private static final long serialVersionUID = 1L;

		public Conflict(String message) {
			super(message);
		}

	}

	/** The resource changed after it was read. */
	public static final class Stale extends Problem {

		private static final long serialVersionUID = 1L;

		public Stale() {
			super("Someone changed this after you opened it. Review the latest version and try again.");
		}

	}

	/** Invalid input, with errors by field. */
	public static final class InvalidInput extends Problem {

		private static final long serialVersionUID = 1L;

		private final transient List<FieldError> errors;

		public InvalidInput(List<FieldError> errors) {
			super("Some of what you entered can't be used.");
			this.errors = List.copyOf(errors);
		}

		public InvalidInput(String field, String message) {
			this(List.of(new FieldError(field, message)));
		}

		public List<FieldError> errors() {
			return this.errors;
		}

	}

	/**
	 * Error of one field and how to fix it.
	 *
	 * @param field name of the input field
	 * @param message message for the person who entered the value
	 */
	public record FieldError(String field, String message) {
	}

}
