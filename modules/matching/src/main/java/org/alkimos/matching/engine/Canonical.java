package org.alkimos.matching.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Weights;

/**
 * Canonical serialization of inputs and results, so that equal ones have equal hashes on
 * every machine.
 */
public final class Canonical {

	/** Version of the search for pods, part of each input's hash. */
	public static final String VERSION = "pods-4";

	private static final char FIELD = '\u001f';

	private static final char LIST = '\u001e';

	private static final List<Criterion> LATER = List.of(Criterion.NOT_CO_AUTHORS, Criterion.NEW_MENTOR);

	private final StringBuilder text = new StringBuilder();

	public static String hashOf(MatchInput input) {
		Canonical form = new Canonical();
		form.line(VERSION, written(input.rules()), written(input.weights()), input.seed());
		for (Member member : input.members()) {
			form.line(member.person().value(), member.role(), member.homeInstitution(), member.department(),
					member.field(), member.rank(), String.valueOf(member.yearsSinceDegree()), list(member.needs()),
					list(member.offers()), list(member.availability()), member.modality(), member.podCapacity(),
					people(member.preferredMentors()), sorted(member.evaluativeLines()), sorted(member.keptApart()));
			form.further(member);
		}
		form.pods(input.locks());
		return form.hash();
	}

	/**
	 * Criteria added later are written only if they have a weight, so that older inputs
	 * keep their hash.
	 */
	private static String written(Weights weights) {
		Map<Criterion, Integer> shares = new EnumMap<>(weights.shares());
		LATER.stream().filter((criterion) -> Objects.equals(shares.get(criterion), 0)).forEach(shares::remove);
		return "Weights[shares=" + shares + ", utility=" + weights.utility() + "]";
	}

	/** Co-mentors were added later and are written only if required. */
	private static String written(PodRules rules) {
		return "PodRules[smallest=" + rules.smallest() + ", largest=" + rules.largest() + ", sameDepartmentAllowed="
				+ rules.sameDepartmentAllowed() + ", sameFieldAllowed=" + rules.sameFieldAllowed()
				+ (rules.coMentors() ? ", coMentors=true]" : "]");
	}

	/** Written only if not empty, so that older inputs keep their hash. */
	private void further(Member member) {
		if (!member.coAuthors().isEmpty() || !member.previousMentors().isEmpty()) {
			line("further", sorted(member.coAuthors()), sorted(member.previousMentors()));
		}
	}

	public static String hashOf(List<DraftPod> pods, List<PersonId> unmatched) {
		Canonical form = new Canonical();
		form.pods(pods);
		form.line(people(unmatched));
		return form.hash();
	}

	/** Combines several hashes. */
	public static String hashOf(String... parts) {
		Canonical form = new Canonical();
		form.line((Object[]) parts);
		return form.hash();
	}

	private void pods(List<DraftPod> pods) {
		for (DraftPod pod : pods) {
			line(pod.mentor().value(), people(pod.mentees()));
			if (pod.coMentor() != null) {
				line("co-mentor", pod.coMentor().value());
			}
		}
	}

	private void line(Object... fields) {
		for (Object field : fields) {
			this.text.append(field).append(FIELD);
		}
		this.text.append('\n');
	}

	private static String people(List<PersonId> people) {
		return list(people.stream().map(PersonId::value).toList());
	}

	private static String sorted(Collection<PersonId> people) {
		return people(people.stream().sorted(DraftPod.BY_ID).toList());
	}

	private static String list(Collection<?> items) {
		StringBuilder list = new StringBuilder();
		items.forEach((item) -> list.append(item).append(LIST));
		return list.toString();
	}

	private String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(this.text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
