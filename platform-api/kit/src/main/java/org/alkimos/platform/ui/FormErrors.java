package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Everything wrong with a sent form, in the order of the page. */
public record FormErrors(List<Problem> problems) {

	private static final FormErrors NONE = new FormErrors(List.of());

	public FormErrors {
		problems = List.copyOf(problems);
	}

	/** A form with nothing wrong. */
	public static FormErrors none() {
		return NONE;
	}

	/** One thing wrong, at the named field. */
	public static FormErrors of(String field, String message) {
		return new FormErrors(List.of(new Problem(field, message)));
	}

	/** One thing wrong with the form as a whole. */
	public static FormErrors of(String message) {
		return new FormErrors(List.of(new Problem(null, message)));
	}

	/** Errors of a service, by field. */
	public static FormErrors of(InvalidInput refused) {
		return new FormErrors(
				refused.errors().stream().map((error) -> new Problem(error.field(), error.message())).toList());
	}

	/**
	 * Errors of a service for a page that lacks some of the fields; errors of missing
	 * fields apply to the whole form.
	 * @param fields names of the fields on the page
	 */
	public static FormErrors of(InvalidInput refused, Set<String> fields) {
		return new FormErrors(refused.errors()
			.stream()
			.map((error) -> new Problem(fields.contains(error.field()) ? error.field() : null, error.message()))
			.toList());
	}

	/** Errors of binding and validation. */
	public static FormErrors of(BindingResult result) {
		List<Problem> problems = new ArrayList<>();
		for (ObjectError error : result.getAllErrors()) {
			String field = (error instanceof FieldError at) ? at.getField() : null;
			String message = error.getDefaultMessage();
			problems.add(new Problem(field, (message != null) ? message : "This answer isn't valid."));
		}
		return new FormErrors(problems);
	}

	/** Returns these errors with one more. */
	public FormErrors and(String field, String message) {
		List<Problem> more = new ArrayList<>(this.problems);
		more.add(new Problem(field, message));
		return new FormErrors(more);
	}

	/** Whether nothing is wrong. */
	public boolean isEmpty() {
		return this.problems.isEmpty();
	}

	/** The first message for this field, or null. */
	public @Nullable String at(String field) {
		return this.problems.stream()
			.filter((problem) -> field.equals(problem.field()))
			.map(Problem::message)
			.findFirst()
			.orElse(null);
	}

	/** One thing wrong; without a field it concerns the whole form. */
	public record Problem(@Nullable String field, String message) {

		/** Link to the field on the page, or null. */
		public @Nullable String href() {
			return (this.field != null) ? "#" + FieldIds.of(this.field) : null;
		}
	}

}
