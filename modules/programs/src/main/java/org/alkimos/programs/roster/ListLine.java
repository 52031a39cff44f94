package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.programs.PastPair;
import org.alkimos.programs.PersonKey;
import org.alkimos.programs.Relation;
import org.alkimos.programs.RelationKind;

/**
 * A row of a list that can be imported.
 *
 * @param row number as a spreadsheet shows it
 * @param one as written: who supervises, or the mentor
 * @param other as written: who is supervised, or the mentee
 * @param kind of a relation; null for a pair
 * @param year in which two last published together, if the list says
 * @param program of a pair; empty for a relation
 * @param endedOn of a pair; null for a relation
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

	/** What makes a second row the same as this one. */
	String sense() {
		String first = PersonKey.of(this.one).value();
		String second = PersonKey.of(this.other).value();
		boolean turned = this.kind == RelationKind.CO_AUTHOR && first.compareTo(second) > 0;
		return this.kind + " " + (turned ? second + " " + first : first + " " + second) + " " + this.program;
	}

}
