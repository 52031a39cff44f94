package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import com.google.ortools.graph.MinCostFlow;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;

/** Other solvers on the same network; all give the total worth. */
final class Peers {

	private Peers() {
	}

	static long ours(Network net) {
		return OptimalFlow.of(net).worth();
	}

	static long orTools(Network net) {
		int sink = net.demands + net.mentors;
		MinCostFlow solver = new MinCostFlow();
		for (int row = 0; row < net.demands; row++) {
			solver.setNodeSupply(row, 1);
			for (int arc = net.start[row]; arc < net.start[row + 1]; arc++) {
				solver.addArcWithCapacityAndUnitCost(row, net.demands + net.target[arc], 1, -net.value[arc]);
			}
		}
		for (int mentor = 0; mentor < net.mentors; mentor++) {
			solver.addArcWithCapacityAndUnitCost(net.demands + mentor, sink, net.most[mentor], 0);
		}
		solver.setNodeSupply(sink, -net.demands);
		solver.solve();
		return -solver.getOptimalCost();
	}

	static long jgrapht(Network net) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		int sink = net.demands + net.mentors;
		for (int node = 0; node <= sink; node++) {
			graph.addVertex(node);
		}
		for (int row = 0; row < net.demands; row++) {
			for (int arc = net.start[row]; arc < net.start[row + 1]; arc++) {
				graph.setEdgeWeight(graph.addEdge(row, net.demands + net.target[arc]), -net.value[arc]);
			}
		}
		for (int mentor = 0; mentor < net.mentors; mentor++) {
			graph.setEdgeWeight(graph.addEdge(net.demands + mentor, sink), 0);
		}
		MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge> problem = new MinimumCostFlowProblemImpl<>(graph,
				(node) -> (node < net.demands) ? 1 : ((node == sink) ? -net.demands : 0),
				(edge) -> (graph.getEdgeTarget(edge) == sink) ? net.most[graph.getEdgeSource(edge) - net.demands] : 1);
		return Math
			.round(-new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem)
				.getCost());
	}

	/**
	 * The cubic Hungarian method on places, as textbooks have it; dense networks only.
	 */
	static long hungarian(Network net) {
		int[] mentorOf = IntStream.range(0, net.mentors)
			.flatMap((mentor) -> IntStream.range(0, net.most[mentor]).map((place) -> mentor))
			.toArray();
		int places = mentorOf.length;
		long[] row = new long[net.demands + 1];
		long[] column = new long[mentorOf.length + 1];
		int[] holder = new int[mentorOf.length + 1];
		for (int demand = 1; demand <= net.demands; demand++) {
			holder[0] = demand;
			place(net, mentorOf, row, column, holder);
		}
		return column[0];
	}

	private static void place(Network net, int[] mentorOf, long[] row, long[] column, int[] holder) {
		int[] way = new int[column.length];
		long[] least = new long[column.length];
		boolean[] used = new boolean[column.length];
		Arrays.fill(least, Long.MAX_VALUE);
		int at = 0;
		while (holder[at] != 0) {
			used[at] = true;
			int who = holder[at];
			IntToLongFunction cost = (place) -> -net.value[net.start[who - 1] + mentorOf[place - 1]] - row[who];
			at = nearest(cost, column, least, way, used, at);
			change(row, column, least, holder, used, least[at]);
		}
		while (at != 0) {
			holder[at] = holder[way[at]];
			at = way[at];
		}
	}

	private static void change(long[] row, long[] column, long[] least, int[] holder, boolean[] used, long delta) {
		for (int place = 0; place < column.length; place++) {
			if (used[place]) {
				row[holder[place]] += delta;
				column[place] -= delta;
			}
			else {
				least[place] -= delta;
			}
		}
	}

	private static int nearest(IntToLongFunction cost, long[] column, long[] least, int[] way, boolean[] used,
			int from) {
		int nearest = -1;
		for (int place = 1; place < column.length; place++) {
			if (!used[place]) {
				long far = cost.applyAsLong(place) - column[place];
				if (far < least[place]) {
					least[place] = far;
					way[place] = from;
				}
				if (nearest < 0 || least[place] < least[nearest]) {
					nearest = place;
				}
			}
		}
		return nearest;
	}

}
