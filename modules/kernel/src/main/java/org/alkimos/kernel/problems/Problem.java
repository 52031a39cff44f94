package org.alkimos.kernel.problems;

import java.util.List;

/**
 * What went wrong in words a person can act on; mapped once to problem details and pages.
 */
public abstract sealed class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String words;

	Problem(String words) {
		super(words);
		this.words = words;
	}

	/** What to tell the person; never missing. */
	@Override
	public String getMessage() {
		return this.words;
	}

	/**
	 * There is nothing here that this person may know of: unknown and foreign answer
	 * alike.
	 */
	public static final class NotFound extends Problem {

		private static final long serialVersionUID = 1L;

		public NotFound() {
			super("This doesn't exist, or you don't have access to it.");
		}

	}

	/** The person's role does not include this. */
	public static final class NotAllowed extends Problem {

		private static final long serialVersionUID = 1L;

		public NotAllowed(String message) {
			super(message);
		}

	}

	/** The state of things does not allow this now. */
	public static final class Conflict extends Problem {

		private static final long serialVersionUID = 1L;

		public Conflict(String message) {
			super(message);
		}

	}

	/** Someone else changed it since it was read. */
	public static final class Stale extends Problem {

		private static final long serialVersionUID = 1L;

		public Stale() {
			super("Someone changed this after you opened it. Review the latest version and try again.");
		}

	}

	/** Input that cannot be accepted, field by field. */
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
	 * What is wrong with one field and what to do.
	 *
	 * @param field name of the input field
	 * @param message one sentence for the person who filled it in
	 */
	public record FieldError(String field, String message) {
	}

}
