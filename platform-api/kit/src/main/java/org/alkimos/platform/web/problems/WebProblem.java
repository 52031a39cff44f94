package org.alkimos.platform.web.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Problems of requests that are found before a module is called. */
public enum WebProblem implements ProblemType {

	INVALID_DATE(INVALID, "A value is not a calendar date or month, or is out of range.",
			"Send dates as year-month-day, such as 2027-03-12, and months as year-month, such as 2027-03."),
	INVALID_PERIOD(INVALID, "The period is shorter than three months or longer than ten years.",
			"Choose a later or earlier last month."),
	UNKNOWN_CHOICE(INVALID, "A value is not one of the available choices.",
			"Send one of the values that the message or the API description lists."),
	INVALID_NUMBER(INVALID, "A value is not a number in the permitted range.",
			"Send a number in the range that the message names."),
	INVALID_LIMIT(INVALID, "The page size is out of range.", "Send a limit from 1 to 200, or omit it."),
	INVALID_CURSOR(INVALID, "The cursor was not issued by this API.",
			"Send the value of next from the previous page unchanged, or omit it to start over."),
	FILE_REQUIRED(INVALID, "The request contains no file, or too many.",
			"Upload the file as the form field that the message names."),
	FILE_NOT_UTF8(INVALID, "The file is not encoded as UTF-8.", "Save the file as UTF-8 and upload it again."),
	UNREADABLE(400, "The address, a header, or a parameter cannot be read.",
			"Check the request against the API description."),
	UNREADABLE_BODY(400, "The body is not JSON in UTF-8, is nested too deeply, or has a value of the wrong type.",
			"Send a JSON body as the API description says."),
	INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key is blank or longer than 200 characters.",
			"Send a key of 1 to 200 characters, such as a UUID."),
	UNAUTHORIZED(401, "The request has no valid bearer token.",
			"Request a new token and send it in the Authorization header."),
	METHOD_NOT_ALLOWED(405, "The address does not accept this method.", "Use one of the methods in the Allow header."),
	NOT_ACCEPTABLE(406, "None of the media types in the Accept header is available.",
			"Accept JSON, or a media type that the API description lists."),
	ALREADY_EXISTS(CONFLICT, "The same thing was created at the same time.",
			"Read the existing one, or send different values."),
	TOO_LARGE(413, "The body or file is larger than its limit.", "Split it and send the parts one at a time."),
	UNSUPPORTED_MEDIA_TYPE(415, "The address does not accept this content type.",
			"Send a content type that the API description lists."),
	MISDIRECTED(421, "The Host header names another address than that of the installation.",
			"Send the request to the address that browsers use."),
	IDEMPOTENCY_KEY_REUSED(INVALID, "The Idempotency-Key was used for a different request.",
			"Send a new key for each new request. Repeat a key only with the same request."),
	PRECONDITION_REQUIRED(428, "The If-Match header is missing.", "Read the resource, and send its ETag as If-Match."),
	TOO_MANY_REQUESTS(429, "The institution or network address has reached its rate limit.",
			"Wait for the seconds in Retry-After, and then send the request again."),
	INTERNAL(500, "The server failed.",
			"Try again in a minute. If it fails again, send the X-Request-Id to the operator."),
	UNAVAILABLE(503, "The database or the sign-in service cannot be reached.",
			"Wait for the seconds in Retry-After, and then send the request again.");

	private final int status;

	private final String cause;

	private final String remedy;

	WebProblem(int status, String cause, String remedy) {
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
