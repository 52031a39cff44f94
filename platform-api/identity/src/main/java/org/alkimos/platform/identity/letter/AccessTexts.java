package org.alkimos.platform.identity.letter;

import java.util.List;

import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetter;

/** What the mails about a change of access say. */
final class AccessTexts {

	private AccessTexts() {
	}

	static String subject(AccessLetter letter) {
		return switch (letter.change()) {
			case OPENED -> "You can now sign in to " + letter.institution();
			case ENDED -> "You can no longer sign in to " + letter.institution();
			case REFUSED -> "An attempt to accept your invitation was refused";
			case RENAMED -> "Your name at " + letter.institution() + " was corrected";
			case CREDENTIAL_CHANGED -> "Your password or second factor was changed";
			case ADDRESS_CHANGED -> "Your address at " + letter.institution() + " was changed";
			case NAME_CHANGED -> "Your name at " + letter.institution() + " was changed";
		};
	}

	static List<String> paragraphs(AccessChange change, String institution) {
		return switch (change) {
			case OPENED -> List.of(
					"Your invitation was accepted, and an account was connected to your membership in " + institution
							+ ".",
					"If that was you, there is nothing to do. If it wasn't, tell an administrator of " + institution
							+ " today.");
			case ENDED ->
				List.of("Your access to " + institution + " has ended. What you wrote and signed stays with your pods.",
						"If you think this is a mistake, ask an administrator of " + institution + ".");
			case REFUSED -> List.of(
					"Someone opened your invitation to " + institution
							+ " and tried to accept it with an account that isn't yours. Nothing was changed.",
					"If it was you, open the link again and sign in with your own account. If it wasn't, tell an "
							+ "administrator of " + institution + ".");
			case RENAMED -> List.of(
					"Someone who manages members at " + institution + " corrected your name. Sign in to see it. "
							+ "Agreements that you signed keep the name you signed with.",
					"If the name is wrong, ask an administrator of " + institution + ".");
			case NAME_CHANGED -> ofTheName(institution);
			case CREDENTIAL_CHANGED, ADDRESS_CHANGED -> ofTheAccount(change, institution);
		};
	}

	private static List<String> ofTheName(String institution) {
		return List.of(
				"Your name was changed under My sign-in. Sign in to see it. Agreements that you signed keep the name you "
						+ "signed with.",
				"If that was you, there is nothing to do. If it wasn't, tell an administrator of " + institution
						+ " today.");
	}

	private static List<String> ofTheAccount(AccessChange change, String institution) {
		if (change == AccessChange.ADDRESS_CHANGED) {
			return List.of(institution
					+ " writes to this address from now on. If you sign in with a password, sign in with this "
					+ "address.", "If it wasn't you, tell an administrator of " + institution + " today.");
		}
		return List.of(
				"The password or the second factor of the account with which you sign in to " + institution
						+ " was changed. Other devices were signed out.",
				"If that was you, there is nothing to do. If it wasn't, choose a new password now: open the sign-in "
						+ "page, and select “Forgot your password?”. Then tell an administrator of " + institution
						+ ".");
	}

}
