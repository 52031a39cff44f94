package org.alkimos.evaluation.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Reasons for which evaluation refuses a request. */
public enum EvaluationProblem implements ProblemType {

	OPENING_WAVE_NOT_SCHEDULABLE(INVALID, "The opening wave starts with the first pod and cannot be scheduled.",
			"Send another wave."),
	COHORT_CLOSED_TO_WAVES(INVALID, "The cohort is closed. Only follow-up waves can be scheduled.",
			"Send a follow-up wave."),
	WAVE_DATE_PAST(INVALID, "The opening date of the wave is before today.", "Send today or a later date."),
	INSTRUMENT_NOT_AVAILABLE(INVALID, "An instrument is not in the library, or is retired.",
			"Send codes of instruments in the library that are not retired."),
	WAVE_ALREADY_OPENED(CONFLICT, "The wave has already been opened. It cannot be opened or rescheduled.",
			"Read the state of the wave."),
	WAVE_NOT_OPEN(CONFLICT, "The wave has not been opened yet, or has been closed.",
			"Repeat the request only while the wave is open."),
	WAVE_REMINDED_RECENTLY(CONFLICT, "A reminder for this wave was sent in the last three days.",
			"Wait until three days after that reminder."),
	EXTENSION_DATE_OUT_OF_RANGE(INVALID, "The new deadline is not after today, or is after 2199.",
			"Send a date after today and before 2200."),
	UNKNOWN_QUESTION(INVALID, "The form does not have this question.", "Send only keys of questions in the form."),
	ANSWER_DOES_NOT_FIT(INVALID, "The answer does not fit its question.",
			"Send an answer of the kind that the message names."),
	ASSESSMENT_WITHOUT_ANSWERS(CONFLICT, "The assessment has no answers.",
			"Answer at least one question before you submit it."),
	CONSENT_NOT_CHOSEN(CONFLICT,
			"The respondent has not chosen whether their answers may be used to evaluate the program.",
			"Send the choice before you submit the assessment."),
	ASSESSMENT_SUBMITTED(CONFLICT, "The assessment has been submitted and can no longer be changed.",
			"Only read the assessment."),
	ASSESSMENT_NOT_SUBMITTED(CONFLICT, "The assessment has not been submitted, so its scores cannot be shared.",
			"Submit the assessment first."),
	SCORES_NOT_SHAREABLE(CONFLICT, "The assessment is not one of a mentee about their mentor.",
			"Share only scores that a mentee gave their mentor."),
	PAPER_FILE_TOO_LARGE(INVALID, "The file of paper responses is too large.",
			"Split the file and upload its parts one at a time."),
	UNREADABLE_PAPER_FILE(INVALID, "The file of paper responses is not a CSV file with the expected columns.",
			"Start from the template and save it as CSV UTF-8."),
	NO_VALID_PAPER_ROWS(INVALID, "No row of the file can be entered.", "Correct the rows and upload the file again."),
	UNKNOWN_INSTRUMENT(INVALID, "There is no instrument with this code.",
			"Send the code of an instrument in the library."),
	INSTRUMENT_TOO_LARGE(INVALID, "The document of the instrument is too large.", "Shorten the document."),
	UNREADABLE_INSTRUMENT(INVALID, "The document is not a JSON object.",
			"Send one JSON object that follows the instrument schema."),
	INVALID_INSTRUMENT(INVALID, "The document does not follow the instrument schema or breaks one of its rules.",
			"Correct the places named in the errors by JSON path."),
	INSTRUMENT_CODE_RESERVED(INVALID, "The code belongs to an instrument that comes with Alkimos.",
			"Use a different code."),
	TOO_MANY_INSTRUMENT_VERSIONS(CONFLICT, "The instrument has as many versions as the library keeps.",
			"Load it under a different code."),
	SHIPPED_INSTRUMENT_NOT_RETIRABLE(CONFLICT, "The instrument comes with Alkimos and cannot be retired.",
			"Leave it out when you schedule a wave."),
	INSTRUMENT_ALREADY_RETIRED(CONFLICT, "The instrument is already retired.", "Nothing is left to do."),
	WORDING_TOO_LARGE(INVALID, "The wording file is too large.", "Shorten the file."),
	UNREADABLE_WORDING_FILE(INVALID, "The wording file is neither CSV with the columns key and text nor a JSON object.",
			"Correct the file as the message says."),
	INVALID_LANGUAGE_TAG(INVALID, "The language is not a language tag.", "Send a tag such as en or pt-BR."),
	WORDING_NOT_ATTESTED(INVALID, "It was not attested that the institution may use the wording.",
			"Send attested as true if the institution may use it."),
	UNKNOWN_WORDING_KEY(INVALID, "The instrument does not have this key.", "Send only keys of the instrument."),
	WORDING_KEY_REPEATED(INVALID, "A key appears more than once.", "Send each key once."),
	WORDING_KEY_MISSING(INVALID, "A required key of the instrument has no text.", "Send a text for each required key."),
	INVALID_WORDING_TEXT(INVALID, "A text is blank, is too long, or contains control characters.",
			"Shorten the text or correct it."),
	INSTRUMENT_NOT_SCORED(INVALID,
			"The cohort was not asked this instrument, or it is not scored as means on one scale.",
			"Choose an instrument that the cohort was asked and that is scored."),
	STANDARD_INSTRUMENT_ONLY(INVALID, "Files contain only the standard instrument.",
			"Leave the instrument out, or download answers to it as CSV."),
	UNKNOWN_SCORING_VERSION(INVALID, "The instrument has no scoring version with this code.",
			"Send a version of the instrument."),
	SAME_WAVE_TWICE(INVALID, "The two waves to compare are the same.", "Send two different waves."),
	INVALID_MINIMUM_GROUP_SIZE(INVALID, "The minimum group size is outside its limits.",
			"Send a whole number within the limits in the error."),
	EXPORT_TOO_LARGE(CONFLICT, "The export has too many forms for a direct download.",
			"Request a background export and download it when it is ready."),
	EXPORT_NOT_READY(CONFLICT, "The export has no file to download.",
			"Wait until the export is ready, or request another one."),
	DATA_SET_TOO_LARGE(INVALID, "The data set is too large when it is unpacked.", "Export fewer results."),
	UNREADABLE_DATA_SET(INVALID, "The file is not a ZIP file with readable CSV and JSON files.",
			"Upload an unchanged ZIP file exported from Alkimos."),
	INVALID_DATA_SET(INVALID, "The data set is incomplete, or its content contradicts itself.",
			"Correct the places named in the errors, or export it again."),
	TOO_MANY_WEBHOOKS(CONFLICT, "The institution has as many webhooks as it may have.", "Remove a webhook first."),
	WEBHOOK_DISABLED(CONFLICT, "The webhook is disabled.", "Enable it first."),
	WEBHOOK_ADDRESS_NOT_PUBLIC(INVALID, "The address is not an https URL of a public server, or is too long.",
			"Send a public address that starts with https://.");

	private final int status;

	private final String cause;

	private final String remedy;

	EvaluationProblem(int status, String cause, String remedy) {
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
