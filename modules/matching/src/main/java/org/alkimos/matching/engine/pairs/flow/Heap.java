package org.alkimos.matching.engine.pairs.flow;

import java.util.Arrays;

/** Priority queue of mentors by distance, nearest first; each at most once. */
final class Heap {

	final long[] distance;

	private final int[] items;

	private final int[] position;

	private int size;

	Heap(int count) {
		this.distance = new long[count];
		Arrays.fill(this.distance, Flow.ENDLESS);
		this.items = new int[count];
		this.position = new int[count];
		Arrays.fill(this.position, -1);
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** Decreases the distance of a mentor, or adds it. */
	void nearer(int item, long far) {
		this.distance[item] = far;
		int hole = this.position[item];
		if (hole < 0) {
			hole = this.size++;
		}
		while (hole > 0) {
			int parent = (hole - 1) >> 1;
			int above = this.items[parent];
			if (this.distance[above] <= far) {
				break;
			}
			put(above, hole);
			hole = parent;
		}
		put(item, hole);
	}

	int nearest() {
		return this.items[0];
	}

	int poll() {
		int first = this.items[0];
		this.position[first] = -1;
		int last = this.items[--this.size];
		if (this.size > 0) {
			sink(last);
		}
		return first;
	}

	private void sink(int item) {
		long far = this.distance[item];
		int hole = 0;
		while (true) {
			int child = 2 * hole + 1;
			if (child >= this.size) {
				break;
			}
			if (child + 1 < this.size && this.distance[this.items[child + 1]] < this.distance[this.items[child]]) {
				child++;
			}
			int below = this.items[child];
			if (this.distance[below] >= far) {
				break;
			}
			put(below, hole);
			hole = child;
		}
		put(item, hole);
	}

	private void put(int item, int place) {
		this.items[place] = item;
		this.position[item] = place;
	}

	/** Clears the entries of these mentors. */
	void forget(int[] touched, int count) {
		for (int i = 0; i < count; i++) {
			this.distance[touched[i]] = Flow.ENDLESS;
			this.position[touched[i]] = -1;
		}
		this.size = 0;
	}

}
