package org.alkimos.matching.engine.pairs.flow;

/**
 * Places a demand along a shortest augmenting path: it takes a place, the displaced
 * demand takes another one, and so on, until a free place or a demand that is better left
 * unplaced. Prices along the path rise just enough to keep complementary slackness.
 */
final class AugmentingPath {

	private final Flow flow;

	private final Network net;

	private final Heap heap;

	/** The arc by which a mentor was reached, and its demand. */
	private final int[] by;

	private final int[] from;

	private final int[] touched;

	private int touchedCount;

	private long end;

	private int endMentor;

	private int endDemand;

	AugmentingPath(Flow flow) {
		this.flow = flow;
		this.net = flow.net;
		this.heap = new Heap(this.net.mentors);
		this.by = new int[this.net.mentors];
		this.from = new int[this.net.mentors];
		this.touched = new int[this.net.mentors];
	}

	/** Decides all open demands. */
	void run() {
		for (int demand = 0; demand < this.net.demands; demand++) {
			if (this.flow.arc[demand] == Flow.OPEN) {
				place(demand);
			}
		}
	}

	void place(int demand) {
		this.end = Flow.ENDLESS;
		this.endMentor = -1;
		this.touchedCount = 0;
		scan(demand, 0, this.flow.bestSurplus(demand));
		while (!this.heap.isEmpty()) {
			int mentor = this.heap.poll();
			long distance = this.heap.distance[mentor];
			if (distance >= this.end) {
				break;
			}
			for (int i = 0; i < this.flow.load[mentor]; i++) {
				int holder = this.flow.held(mentor, i);
				scan(holder, distance, this.flow.surplus(holder));
			}
		}
		raisePrices();
		shift(demand);
		this.heap.forget(this.touched, this.touchedCount);
	}

	private void scan(int demand, long distance, long surplus) {
		long base = distance + surplus;
		if (base + this.net.large < this.end) {
			this.end = base + this.net.large;
			this.endMentor = -1;
			this.endDemand = demand;
		}
		int[] target = this.net.target;
		int[] value = this.net.value;
		long[] price = this.flow.price;
		long[] distances = this.heap.distance;
		for (int arc = this.net.start[demand], last = this.net.start[demand + 1]; arc < last; arc++) {
			int mentor = target[arc];
			long far = base - value[arc] + price[mentor];
			if (far < this.end && far < distances[mentor]) {
				reach(mentor, far, arc, demand);
			}
		}
	}

	private void reach(int mentor, long far, int arc, int demand) {
		if (this.heap.distance[mentor] == Flow.ENDLESS) {
			this.touched[this.touchedCount++] = mentor;
		}
		this.by[mentor] = arc;
		this.from[mentor] = demand;
		this.heap.nearer(mentor, far);
		if (this.flow.load[mentor] < this.flow.most[mentor]) {
			long total = far + Math.max(0, this.flow.ceiling(mentor) - this.flow.price[mentor]);
			if (total < this.end) {
				this.end = total;
				this.endMentor = mentor;
			}
		}
	}

	private void raisePrices() {
		for (int i = 0; i < this.touchedCount; i++) {
			int mentor = this.touched[i];
			this.flow.price[mentor] += Math.max(0, this.end - this.heap.distance[mentor]);
		}
	}

	/** Applies the moves along the path, from its end. */
	private void shift(int root) {
		int demand = this.endDemand;
		int arc = Flow.NONE;
		if (this.endMentor >= 0) {
			demand = this.from[this.endMentor];
			arc = this.by[this.endMentor];
		}
		while (demand != root) {
			int left = this.flow.mentorOf(demand);
			this.flow.release(demand);
			this.flow.hold(demand, arc);
			demand = this.from[left];
			arc = this.by[left];
		}
		this.flow.hold(root, arc);
	}

}
