package org.alkimos.matching.engine.pairs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentee;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairOptions;

/**
 * Canonical serialization of inputs and results, so that equal ones have equal hashes on
 * every machine.
 */
final class PairCanonical {

	private static final char FIELD = '\u001f';

	private static final char LIST = '\u001e';

	private static final int PORTION = 1 << 16;

	private final StringBuilder text = new StringBuilder();

	private final MessageDigest digest;

	private PairCanonical() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String hashOf(PairInput input) {
		PairCanonical form = new PairCanonical();
		PairOptions options = input.options;
		form.line(PairMatcher.VERSION, options.bent(), options.worstFirst(), options.departmentOnce(), options.stay(),
				options.seed());
		input.mentees.stream()
			.sorted(Comparator.comparing(PairMentee::id))
			.forEach((mentee) -> form.line(mentee.id(), list(mentee.sortedRoles()), list(mentee.ranking())));
		input.mentors.stream()
			.sorted(Comparator.comparing(PairMentor::id))
			.forEach((mentor) -> form.line(mentor.id(), mentor.department(), mentor.most(), mentor.least(),
					new TreeMap<>(mentor.mostByRole())));
		form.fits(input);
		input.excluded.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((one) -> {
			int mentors = input.mentors.size();
			form.line(input.mentees.get((int) (one.getKey() / mentors)).id(),
					input.mentors.get((int) (one.getKey() % mentors)).id(), list(one.getValue()));
		});
		form.pairs(input.locks());
		form.pairs(input.pairs(input.before));
		return form.hash();
	}

	static String hashOf(List<Pair> pairs, List<PairResult.Unplaced> unplaced) {
		PairCanonical form = new PairCanonical();
		form.pairs(pairs);
		unplaced.forEach((one) -> form.line(one.mentee(), one.role(), one.reason()));
		return form.hash();
	}

	/** People by their position in the run, determined only by IDs and seed. */
	private void fits(PairInput input) {
		for (int demand = 0; demand < input.menteeOf.length; demand++) {
			for (int i = input.start[demand]; i < input.start[demand + 1]; i++) {
				this.text.append(input.target[i]).append(LIST).append(input.fit[i]).append(FIELD);
			}
			line(demand);
		}
	}

	private void pairs(List<Pair> pairs) {
		pairs.forEach((pair) -> line(pair.mentee(), pair.mentor(), pair.role()));
		line("end");
	}

	private void line(Object... fields) {
		for (Object field : fields) {
			this.text.append(field).append(FIELD);
		}
		this.text.append('\n');
		if (this.text.length() > PORTION) {
			digest();
		}
	}

	private static String list(Iterable<?> items) {
		StringBuilder list = new StringBuilder();
		items.forEach((item) -> list.append(item).append(LIST));
		return list.toString();
	}

	private void digest() {
		this.digest.update(this.text.toString().getBytes(StandardCharsets.UTF_8));
		this.text.setLength(0);
	}

	private String hash() {
		digest();
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
