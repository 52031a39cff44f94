package org.alkimos.programs.lists;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.programs.ties.PersonKey;
import org.alkimos.programs.ties.RelationKind;

/**
 * A row of a list that can be imported.
 *
 * @param row row number as shown by a spreadsheet
 * @param one as written: the supervisor, or the mentor
 * @param other as written: the supervised person, or the mentee
 * @param kind kind of a relationship; null for a pairing
 * @param year year of the last joint publication, or null
 * @param program program of a pairing; empty for a relationship
 * @param endedOn end of a pairing; null for a relationship
 */
public record ListLine(int row, String one, String other, @Nullable RelationKind kind, @Nullable Integer year,
		String program, @Nullable LocalDate endedOn) {

	Relation relation() {
		return new Relation(this.row, Objects.requireNonNull(this.kind), PersonKey.of(this.one),
				PersonKey.of(this.other), this.year);
	}

	PastPair pair() {
		return new PastPair(this.row, PersonKey.of(this.one), PersonKey.of(this.other), this.program,
				Objects.requireNonNull(this.endedOn));
	}

	/** Key by which duplicate rows are found. */
	String sense() {
		String first = PersonKey.of(this.one).value();
		String second = PersonKey.of(this.other).value();
		boolean turned = this.kind == RelationKind.CO_AUTHOR && first.compareTo(second) > 0;
		return this.kind + " " + (turned ? second + " " + first : first + " " + second) + " " + this.program;
	}

}
