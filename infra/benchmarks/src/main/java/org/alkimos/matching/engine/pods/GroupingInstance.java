package org.alkimos.matching.engine.pods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alkimos.matching.engine.Prng;

/**
 * An instance of the maximally diverse grouping problem as MDGPLIB writes it: people,
 * groups, whether their sizes are the same, least and most people of each group, then the
 * distance of each pair (Gallego, Laguna, Martí, Duarte 2013).
 *
 * @param distances in thousandths
 */
record GroupingInstance(int[] least, int[] most, int[][] distances) {

	static final int UNIT = 1000;

	static GroupingInstance read(Path file) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			var words = new StreamTokenizer(reader);
			int people = (int) number(words);
			int groups = (int) number(words);
			words.nextToken();
			int[] least = new int[groups];
			int[] most = new int[groups];
			for (int group = 0; group < groups; group++) {
				least[group] = (int) number(words);
				most[group] = (int) number(words);
			}
			int[][] distances = new int[people][people];
			while (words.nextToken() == StreamTokenizer.TT_NUMBER) {
				int one = (int) words.nval;
				int other = (int) number(words);
				int distance = (int) Math.round(number(words) * UNIT);
				distances[one][other] = distance;
				distances[other][one] = distance;
			}
			return new GroupingInstance(least, most, distances);
		}
	}

	private static double number(StreamTokenizer words) throws IOException {
		if (words.nextToken() != StreamTokenizer.TT_NUMBER) {
			throw new IOException("A number is missing in line " + words.lineno());
		}
		return words.nval;
	}

	/** The distances within groups, in thousandths. */
	long worth(int[] groupOf) {
		long worth = 0;
		for (int one = 0; one < groupOf.length; one++) {
			for (int other = 0; other < one; other++) {
				worth += (groupOf[one] == groupOf[other]) ? this.distances[one][other] : 0;
			}
		}
		return worth;
	}

	/** Whether each group has as many people as it should. */
	boolean isSound(int[] groupOf) {
		int[] size = new int[this.least.length];
		for (int group : groupOf) {
			size[group]++;
		}
		for (int group = 0; group < size.length; group++) {
			if (size[group] < this.least[group] || size[group] > this.most[group]) {
				return false;
			}
		}
		return true;
	}

	/** A grouping by chance. */
	int[] random(Prng random) {
		int people = this.distances.length;
		int[] order = new int[people];
		for (int i = 0; i < people; i++) {
			int at = random.below(i + 1);
			order[i] = order[at];
			order[at] = i;
		}
		int[] groupOf = new int[people];
		int[] size = new int[this.least.length];
		int next = 0;
		for (int group = 0; group < size.length; group++) {
			for (; size[group] < this.least[group]; size[group]++) {
				groupOf[order[next++]] = group;
			}
		}
		while (next < people) {
			int group = random.below(size.length);
			if (size[group] < this.most[group]) {
				size[group]++;
				groupOf[order[next++]] = group;
			}
		}
		return groupOf;
	}

}
