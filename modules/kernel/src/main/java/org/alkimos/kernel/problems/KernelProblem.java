package org.alkimos.kernel.problems;

/** Problems of the audit log and of event delivery. */
public enum KernelProblem implements ProblemType {

	TOO_MANY_AUDIT_ENTRIES(INVALID, "More than 50,000 audit log entries match.",
			"Filter by day or person, and export several files."),
	UNKNOWN_AUDIT_ACTION(INVALID, "The value is not the code of an action in the audit log.",
			"Send a code such as identity.member-read."),
	EVENT_NOT_FIRST(CONFLICT, "Another parked event for the same aggregate comes before this one.",
			"Replay or discard the earlier event first."),
	EVENT_FAILED_AGAIN(CONFLICT, "The consumer of the parked event failed again.",
			"Fix the cause in the detail, and then replay the event."),
	EVENT_UNREADABLE(CONFLICT, "The headers of the parked event are missing or malformed.",
			"Discard the event. It cannot be delivered."),
	EVENT_WITHOUT_CONSUMER(CONFLICT, "No module in this version consumes the parked event.",
			"Replay it on a version that does, or discard it.");

	private final int status;

	private final String cause;

	private final String remedy;

	KernelProblem(int status, String cause, String remedy) {
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
