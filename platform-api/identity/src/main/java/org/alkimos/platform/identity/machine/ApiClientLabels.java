package org.alkimos.platform.identity.machine;

import java.util.Arrays;
import java.util.List;

import org.alkimos.identity.machine.ApiClientState;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Tone;

/** Labels of rights and states of API clients. */
public final class ApiClientLabels {

	private ApiClientLabels() {
	}

	public static String of(MachineRight right) {
		return switch (right) {
			case READ_ROSTER -> "Read rosters";
			case WRITE_ROSTER -> "Write rosters";
			case RUN_MATCHING -> "Run matching";
			case READ_PROGRESS -> "Read progress";
			case PULL_RESULTS -> "Pull results";
		};
	}

	private static String about(MachineRight right) {
		return switch (right) {
			case READ_ROSTER ->
				"Reads members with their email addresses, and participants with their applications. Never who asked to be kept apart.";
			case WRITE_ROSTER -> "Creates programs and cohorts, imports rosters and lists, and withdraws participants.";
			case RUN_MATCHING ->
				"Checks readiness, sets weights, starts match runs, and reads drafts. A person changes and publishes them.";
			case READ_PROGRESS ->
				"Reads activity and status of pods, and response counts. Never what anyone wrote or answered.";
			case PULL_RESULTS -> "Downloads results without names. Can't be combined with another right.";
		};
	}

	static List<Option> rights() {
		return Arrays.stream(MachineRight.values())
			.map((right) -> new Option(right.name(), of(right), about(right)))
			.toList();
	}

	public static String of(ApiClientState state) {
		return switch (state) {
			case ACTIVE -> "Active";
			case EXPIRED -> "Expired";
			case OWNER_LEFT -> "Owner left";
			case REVOKED -> "Revoked";
		};
	}

	public static Tone tone(ApiClientState state) {
		return switch (state) {
			case ACTIVE -> Tone.GREEN;
			case EXPIRED, OWNER_LEFT -> Tone.ORANGE;
			case REVOKED -> Tone.GREY;
		};
	}

}
