package org.alkimos.kernel.problems;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A problem with a message a person can act on; mapped to problem details and error
 * pages.
 */
public abstract sealed class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ProblemType type;

	private final String words;

	Problem(ProblemType type, String words) {
		super(words);
		this.type = type;
		this.words = words;
	}

	/** Type that clients can tell apart. */
	public ProblemType type() {
		return this.type;
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
			super(GeneralProblem.NOT_FOUND, "This doesn't exist, or you don't have access to it.");
		}

	}

	/** The actor's role does not allow this. */
	public static final class NotAllowed extends Problem {

		private static final long serialVersionUID = 1L;

		public NotAllowed(String message) {
			super(GeneralProblem.NOT_ALLOWED, message);
		}

	}

	/** The current state does not allow this. */
	public static final class Conflict extends Problem {

		private static final long serialVersionUID = 1L;

		public Conflict(ProblemType type, String message) {
			super(type, message);
		}

	}

	/** The resource changed after it was read. */
	public static final class Stale extends Problem {

		private static final long serialVersionUID = 1L;

		public Stale() {
			super(GeneralProblem.STALE,
					"Someone changed this after you opened it. Review the latest version and try again.");
		}

	}

	/** Invalid input, with errors by field. */
	public static final class InvalidInput extends Problem {

		private static final long serialVersionUID = 1L;

		private final transient List<FieldError> errors;

		public InvalidInput(ProblemType type, List<FieldError> errors) {
			super(type, "Some of what you entered can't be used.");
			this.errors = List.copyOf(errors);
		}

		public InvalidInput(ProblemType type, String field, String message) {
			this(type, List.of(new FieldError(field, message)));
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
	 * @param type type of the error, or null for the type of the whole problem
	 */
	public record FieldError(String field, String message, @Nullable ProblemType type) {

		public FieldError(String field, String message) {
			this(field, message, null);
		}

	}

}
