package org.alkimos.matching.engine.pairs.flow;

/**
 * The reverse of {@link AugmentingPath}: a place became free at a price that no demand
 * pays. The price falls to zero, or until another demand prefers the place; its former
 * place then falls in turn.
 */
final class PriceDecrease {

	private final Flow flow;

	private final Network net;

	private final Columns columns;

	private final Heap heap;

	/** The demand that leaves each mentor, its arc, and its next mentor. */
	private final int[] leaver;

	private final int[] by;

	private final int[] touched;

	private int touchedCount;

	private long end;

	private int endMentor;

	private int endDemand;

	private int endArc;

	PriceDecrease(Flow flow, Columns columns) {
		this.flow = flow;
		this.net = flow.net;
		this.columns = columns;
		this.heap = new Heap(this.net.mentors);
		this.leaver = new int[this.net.mentors];
		this.by = new int[this.net.mentors];
		this.touched = new int[this.net.mentors];
	}

	void run() {
		for (int mentor = 0; mentor < this.net.mentors; mentor++) {
			while (this.flow.price[mentor] > this.flow.ceiling(mentor)) {
				lower(mentor);
			}
		}
	}

	private void lower(int root) {
		this.touchedCount = 0;
		this.touched[this.touchedCount++] = root;
		this.end = this.flow.price[root] - this.flow.ceiling(root);
		this.endMentor = root;
		this.heap.nearer(root, 0);
		while (!this.heap.isEmpty()) {
			int mentor = this.heap.poll();
			if (this.heap.distance[mentor] >= this.end) {
				break;
			}
			scan(mentor);
		}
		for (int i = 0; i < this.touchedCount; i++) {
			int mentor = this.touched[i];
			this.flow.price[mentor] -= Math.max(0, this.end - this.heap.distance[mentor]);
		}
		shift(root);
		this.heap.forget(this.touched, this.touchedCount);
	}

	private void scan(int mentor) {
		long base = this.heap.distance[mentor] + this.flow.price[mentor];
		for (int i = this.columns.start[mentor]; i < this.columns.start[mentor + 1]; i++) {
			int arc = this.columns.arc[i];
			int demand = this.columns.demand[i];
			long far = base - this.net.value[arc] + this.flow.surplus(demand);
			int left = this.flow.mentorOf(demand);
			if (far >= this.end || left == mentor || left == Flow.AWAY) {
				continue;
			}
			if (left < 0) {
				this.end = far;
				this.endMentor = -1;
				this.endDemand = demand;
				this.endArc = arc;
			}
			else if (far < this.heap.distance[left]) {
				reach(left, far, demand, arc);
			}
		}
	}

	private void reach(int mentor, long far, int demand, int arc) {
		if (this.heap.distance[mentor] == Flow.ENDLESS) {
			this.touched[this.touchedCount++] = mentor;
		}
		this.leaver[mentor] = demand;
		this.by[mentor] = arc;
		this.heap.nearer(mentor, far);
		long total = far + Math.max(0, this.flow.price[mentor] - this.flow.floor(mentor));
		if (total < this.end) {
			this.end = total;
			this.endMentor = mentor;
		}
	}

	private void shift(int root) {
		int mentor = this.endMentor;
		if (mentor < 0) {
			mentor = move(this.endDemand, this.endArc);
		}
		while (mentor != root) {
			mentor = move(this.leaver[mentor], this.by[mentor]);
		}
	}

	private int move(int demand, int arc) {
		this.flow.release(demand);
		this.flow.hold(demand, arc);
		return this.net.target[arc];
	}

}
