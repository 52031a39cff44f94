package org.alkimos.kernel.problems;

/** Problems that every module can have. */
public enum GeneralProblem implements ProblemType {

	NOT_FOUND(404, "The resource does not exist, or this account does not have access to it.",
			"Check the ID and the institution that the account belongs to."),
	NOT_ALLOWED(403, "The account's role does not include this action.",
			"Use an account whose role includes it, or ask an administrator of the institution."),
	STALE(412, "Someone else changed the resource after it was read.",
			"Read it again and apply the change to the new version."),
	INVALID_INPUT(INVALID, "One or more values are invalid.",
			"Fix each field in errors. Each error has a type of its own."),
	REQUIRED_FIELD(INVALID, "A required value is missing or blank.", "Send a value for the field."),
	TEXT_TOO_LONG(INVALID, "A text is longer than its limit.", "Shorten it to the length that the message names."),
	DATE_OUT_OF_RANGE(INVALID, "A date is before 1900 or after 2199.", "Send the date you mean."),
	INVALID_CHARACTERS(INVALID, "A text contains characters that are not allowed, such as control characters.",
			"Remove them and send the text again.");

	private final int status;

	private final String cause;

	private final String remedy;

	GeneralProblem(int status, String cause, String remedy) {
		this.status = status;
		this.cause = cause;
		this.remedy = remedy;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public String cause() {
		return this.cause;
	}

	@Override
	public String remedy() {
		return this.remedy;
	}

}
