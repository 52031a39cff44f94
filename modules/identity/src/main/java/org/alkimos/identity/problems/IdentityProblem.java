package org.alkimos.identity.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Problems of institutions, their members, and sign-in. */
public enum IdentityProblem implements ProblemType {

	OWN_ADMINISTRATOR_ROLE(CONFLICT, "Administrators cannot remove their own administrator role.",
			"Ask another administrator of the institution."),
	OWN_EVALUATOR_ROLE(CONFLICT, "People cannot make themselves evaluators.",
			"Ask another administrator of the institution."),
	LAST_ADMINISTRATOR(CONFLICT, "The institution would be left without an administrator who can sign in.",
			"Make someone else an administrator, and repeat the request once they have signed in."),
	INSTITUTION_ADMINISTERED(CONFLICT, "An administrator of the institution can sign in already.",
			"Ask that administrator to invite the others."),
	OWN_MEMBERSHIP(CONFLICT, "Administrators cannot end their own membership.",
			"Ask another administrator of the institution."),
	OWN_ERASURE(CONFLICT, "Administrators cannot erase themselves.", "Ask another administrator of the institution."),
	ERASURE_NOT_CONFIRMED(INVALID, "The email address is not the one of the person to be erased.",
			"Send the person's email address exactly as the member list shows it."),
	ERASURE_RECEIPT_INVALID(INVALID, "A receipt does not belong to its erasure, so no one was erased.",
			"Send each erasure exactly as listed, with the encryption key of that time among the keys."),
	INVALID_EMAIL(INVALID, "The value is not an email address.", "Send an address such as name@university.edu."),
	ADDRESS_TAKEN(INVALID, "Another member of the institution has this address.",
			"Send another address, or correct that member first."),
	ADDRESS_OF_THE_PERSON(INVALID, "The person has signed in before, and their address is theirs to change.",
			"Send the address as it is."),
	ADDRESS_ASKED_TOO_OFTEN(CONFLICT, "The person asked for three codes within 24 hours.", "Try again tomorrow."),
	ADDRESS_CODE_EXPIRED(CONFLICT, "The code for the new address has expired, or was tried five times.",
			"Ask for another code."),
	ADDRESS_CODE_WRONG(INVALID, "The code is not the one of the latest mail.",
			"Send the eight digits of the latest mail."),
	ADDRESS_HAS_ACCOUNT(CONFLICT, "Another account at the sign-in service has the new address.",
			"Use another address, or the other account."),
	INVALID_INSTITUTION_ALIAS(INVALID, "The short name of the institution has the wrong form.",
			"Send 3 to 40 lowercase letters, digits, and hyphens, starting with a letter."),
	INSTITUTION_ALIAS_TAKEN(INVALID, "Another institution has this short name.", "Choose another short name."),
	INCOMPLETE_OMBUDS(INVALID, "Only one of the ombuds' name and contact was given.", "Send both, or neither."),
	INVALID_DOMAIN(INVALID, "One of the values is not an internet domain.", "Send domains such as university.edu."),
	TOO_MANY_DOMAINS(INVALID, "The institution would have more domains than it may have.", "Send fewer domains."),
	MEMBER_CURSOR_EXPIRED(INVALID, "The last person on the previous page was erased.",
			"Start again with the first page."),
	DOMAIN_TAKEN(INVALID, "One of the domains belongs to another institution.",
			"Remove it, or ask the platform operator."),
	API_CLIENT_OWNER_NOT_ACTIVE(INVALID, "The owner is not an active member of the institution.",
			"Choose an active member."),
	RESULTS_NOT_ALONE(INVALID, "The right to pull results was combined with another right.",
			"Create one API client for results, and another for the rest."),
	API_CLIENT_EXPIRY_OUT_OF_RANGE(INVALID, "The last day is in the past or more than a year ahead.",
			"Choose a day from today to a year ahead."),
	API_CLIENT_HAS_TWO_SECRETS(CONFLICT, "The API client already has two secrets.",
			"End one before you create another."),
	API_CLIENT_REVOKED(CONFLICT, "The API client has been revoked.", "Create a new API client."),
	SIGN_IN_SERVICE_UNREACHABLE(CONFLICT, "The sign-in service cannot be reached, and nothing was changed.",
			"Try again in a minute."),
	MEMBER_CAN_SIGN_IN(CONFLICT, "The member can sign in already and is not invited again.",
			"End the membership first if the person is to come back with another account."),
	MAIL_NOT_SET_UP(CONFLICT, "The installation cannot send mail, and invitations are mailed.",
			"Ask the operator of the installation to set up mail."),
	INVITED_TOO_OFTEN(CONFLICT, "The person was invited three times within 24 hours.", "Try again tomorrow."),
	INVITATION_DECLINED(CONFLICT, "The invited person declined the invitation.", "Ask for a new invitation."),
	INVITATION_USED(CONFLICT, "The invitation has already been accepted.", "Sign in, or ask for a new invitation."),
	INVITATION_EXPIRED(CONFLICT, "The invitation has expired.", "Ask for a new invitation."),
	INVITATION_REPLACED(CONFLICT, "A newer invitation has replaced this one.", "Use the latest link."),
	INSTITUTION_SIGN_IN_REQUIRED(CONFLICT,
			"The institution has its own sign-in, and the invitation must be accepted through it.",
			"Accept the invitation through the institution's sign-in."),
	ACCOUNT_NOT_RECOGNIZED(CONFLICT,
			"The account is neither the invited person's own nor one of the institution's identity provider.",
			"Sign out, open the link again, and sign in with the right account."),
	ACCOUNT_IN_USE(CONFLICT, "The account belongs to another member of the institution.",
			"Sign in with another account, or ask who sent the invitation."),
	INVALID_PROVIDER_METADATA(INVALID, "The metadata or discovery document of the identity provider cannot be used.",
			"Fix what the message names, together with the institution's IT department."),
	AMBIGUOUS_PROVIDER_METADATA(INVALID, "Both the metadata and its address were given, or neither.",
			"Send one of the two."),
	PROVIDER_DOCUMENT_MISSING(INVALID, "The address does not return a provider document.",
			"Check the address of the discovery document or metadata."),
	PROVIDER_UNREACHABLE(INVALID, "The address of the identity provider does not respond.",
			"Check the address, or try again in a minute."),
	PROVIDER_ADDRESS_NOT_ALLOWED(INVALID, "An address does not use HTTPS, or does not lead to a public server.",
			"Use https:// addresses of public servers only."),
	OTHER_PROVIDER_CONNECTED(INVALID, "The institution is connected to a different identity provider.",
			"Disconnect that one first."),
	OWN_PROVIDER(CONFLICT, "Administrators cannot disconnect the identity provider they sign in through.",
			"Ask an administrator who signs in with a password.");

	private final int status;

	private final String cause;

	private final String remedy;

	IdentityProblem(int status, String cause, String remedy) {
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
