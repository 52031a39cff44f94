package org.alkimos.platform.choices;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Option;
import org.alkimos.programs.ChoicesView;

/**
 * A participant's own choices.
 *
 * @param mentee whether a mentee looks, else a mentor
 * @param list the shortlist, most wanted first
 * @param cards profiles to choose from, best fit to the mentee's needs first
 * @param topic the topic that is shown alone; empty for all
 * @param topics everything offered or needed
 * @param people who can be named to be kept apart from
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

	/** Whether one more can be put on the list. */
	public boolean hasRoom() {
		return this.list.size() < ChoicesView.SHORTLIST;
	}

	public String privacyOfList() {
		return "The people who form pods see your ranking. Mentors and other mentees never do.";
	}

	public String privacyOfApart() {
		return "Nobody: not the person, not the people who form pods, not the administrators. They see that two people "
				+ "cannot be together, never who asked.";
	}

	public String privacyOfDeclines() {
		return "Your program manager sees your reason. The mentee and everybody else never learn that you declined; "
				+ "the people who form pods see that you two cannot be together, not by whom.";
	}

	/** A mentor on the shortlist. */
	public record Entry(String id, int position, String name, String note, boolean last, boolean moved,
			@Nullable String warning) {
	}

	/**
	 * Somebody to choose or to decline.
	 *
	 * @param match how much of what is needed is offered; null if nothing can be said
	 * @param before where the two were mentor and mentee before; null if nowhere
	 * @param reason why the mentee was declined; null if not
	 */
	public record Card(String id, String name, String work, String institution, String stage, List<String> topics,
			String hours, String modality, @Nullable String match, @Nullable String before, boolean again,
			@Nullable Integer position, @Nullable String reason) {

		public Card {
			topics = List.copyOf(topics);
		}

	}

	/** Somebody to be kept apart from. */
	public record Apart(int number, String name, String since) {
	}

}
