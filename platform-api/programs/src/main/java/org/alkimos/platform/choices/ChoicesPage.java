package org.alkimos.platform.choices;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Option;
import org.alkimos.programs.choices.ChoicesView;

/**
 * A participant's own choices.
 *
 * @param mentee whether the participant is a mentee; otherwise a mentor
 * @param list the shortlist, first choice first
 * @param cards profiles to choose from, best fit to the mentee's needs first
 * @param topic the topic to filter by; empty for all
 * @param topics all topics offered or needed
 * @param people participants who can be named to be kept apart from
 */
public record ChoicesPage(String href, String cohortTitle, boolean mentee, boolean open, int version, String saved,
		List<Entry> list, List<Card> cards, int allCards, String topic, List<Option> topics, List<Option> people,
		List<Apart> apart) {

	public ChoicesPage {
		list = List.copyOf(list);
		cards = List.copyOf(cards);
		topics = List.copyOf(topics);
		people = List.copyOf(people);
		apart = List.copyOf(apart);
	}

	/** Whether the list has room for another mentor. */
	public boolean hasRoom() {
		return this.list.size() < ChoicesView.SHORTLIST;
	}

	public String privacyOfList() {
		return "The people who form pods see your ranking. Mentors and other mentees never do.";
	}

	public String privacyOfApart() {
		return "No one: not the person, not the people who form pods, not the administrators. They see that two people "
				+ "can't be placed together, never who asked.";
	}

	public String privacyOfDeclines() {
		return "Your program manager sees your reason. The mentee and everyone else never learn that you declined. "
				+ "The people who form pods see that the two of you can't be placed together, not who declined.";
	}

	/** A mentor on the shortlist. */
	public record Entry(String id, int position, String name, String note, boolean last, boolean moved,
			@Nullable String warning) {
	}

	/**
	 * A participant to choose or to decline.
	 *
	 * @param match how many of the needs are offered, or null if there are none
	 * @param before the cohort of a past pairing, or null if there is none
	 * @param reason why the mentee was declined, or null if not declined
	 */
	public record Card(String id, String name, String work, String institution, String stage, List<String> topics,
			String hours, String modality, @Nullable String match, @Nullable String before, boolean again,
			@Nullable Integer position, @Nullable String reason) {

		public Card {
			topics = List.copyOf(topics);
		}

	}

	/** A person to be kept apart from. */
	public record Apart(int number, String name, String since) {
	}

}
