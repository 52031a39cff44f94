package org.alkimos.agreements.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Reasons for which agreements refuses a request. */
public enum AgreementsProblem implements ProblemType {

	AGREEMENT_CLOSED(CONFLICT, "The pod has concluded. Its agreement can be read but no longer changed.",
			"Only read the agreement."),
	AGREEMENT_SECTION_EMPTY(CONFLICT, "A section of the agreement is empty.", "Complete every section, then sign."),
	UNKNOWN_AGREEMENT_SECTION(INVALID, "The agreement has no section with this key.",
			"Send only keys of the agreement."),
	AGREEMENT_SECTION_REPEATED(INVALID, "A section was sent more than once.", "Send every section once."),
	AGREEMENT_SECTION_MISSING(INVALID, "A section was not sent.", "Send every section, including unchanged ones.");

	private final int status;

	private final String cause;

	private final String remedy;

	AgreementsProblem(int status, String cause, String remedy) {
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
