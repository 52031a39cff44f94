package org.alkimos.matching.engine.pairs.flow;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.pairs.RandomPairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The core against solvers others wrote, and against its own proof. */
class OracleTests {

	@BeforeAll
	static void natives() {
		Loader.loadNativeLibraries();
	}

	@Test
	void agreesWithJGraphTOnTightAndLooseNetworks() {
		for (int seed = 0; seed < 24; seed++) {
			Network net = RandomPairs.network(seed, 30, 12, 30 + 5 * (seed % 3));
			assertThat(OptimalFlow.of(net).worth()).as("seed %d", seed).isEqualTo(byJGraphT(net));
		}
	}

	@Test
	void agreesWithOrToolsAlsoWherePlacesAreTooFew() {
		for (int seed = 0; seed < 30; seed++) {
			Network net = RandomPairs.network(seed, 120, 50, 90 + 15 * (seed % 5));
			Flow flow = OptimalFlow.of(net);
			assertThat(flow.worth() - net.large * (120 - flow.placed())).as("seed %d", seed).isEqualTo(byOrTools(net));
		}
	}

	@Test
	void noticesAWrongPriceAndAWrongPair() {
		Network net = RandomPairs.network(3, 40, 20, 44);
		Flow wrongPrice = OptimalFlow.of(net);
		wrongPrice.price[wrongPrice.mentorOf(0)] += 10_000;
		assertThatIllegalStateException().isThrownBy(() -> Slackness.require(wrongPrice));

		Flow wrongPair = OptimalFlow.of(net);
		int held = wrongPair.arc[0];
		wrongPair.release(0);
		wrongPair.hold(0, (held == net.start[0]) ? held + 1 : net.start[0]);
		assertThatIllegalStateException().isThrownBy(() -> Slackness.require(wrongPair));
	}

	@Test
	void noticesAMentorWhosePriceDoesNotSuitTheLoad() {
		Network net = new Network(new int[] { 0, 2 }, new int[] { 0, 1 }, new int[] { 100, 50 }, new int[2],
				new int[] { 1, 1 });

		Flow freeAtAPrice = OptimalFlow.of(net);
		freeAtAPrice.price[1] = 10;
		assertThatIllegalStateException().isThrownBy(() -> Slackness.require(freeAtAPrice))
			.withMessageStartingWith("Mentor 1");

		Flow payingForNothing = OptimalFlow.of(net);
		payingForNothing.price[0] = -1;
		assertThatIllegalStateException().isThrownBy(() -> Slackness.require(payingForNothing))
			.withMessageStartingWith("Mentor 0");

		Flow overfull = OptimalFlow.of(net);
		overfull.most[0] = 0;
		assertThatIllegalStateException().isThrownBy(() -> Slackness.require(overfull))
			.withMessageStartingWith("Mentor 0");
	}

	private static long byJGraphT(Network net) {
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
			graph.addEdge(net.demands + mentor, sink);
			graph.setEdgeWeight(net.demands + mentor, sink, 0);
		}
		MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge> problem = new MinimumCostFlowProblemImpl<>(graph,
				(node) -> (node < net.demands) ? 1 : ((node == sink) ? -net.demands : 0),
				(edge) -> graph.getEdgeTarget(edge) == sink ? net.most[graph.getEdgeSource(edge) - net.demands] : 1);
		return Math
			.round(-new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem)
				.getCost());
	}

	private static long byOrTools(Network net) {
		MinCostFlow solver = new MinCostFlow();
		int sink = net.demands + net.mentors;
		for (int row = 0; row < net.demands; row++) {
			for (int arc = net.start[row]; arc < net.start[row + 1]; arc++) {
				solver.addArcWithCapacityAndUnitCost(row, net.demands + net.target[arc], 1, -net.value[arc]);
			}
			solver.addArcWithCapacityAndUnitCost(row, sink, 1, net.large);
			solver.setNodeSupply(row, 1);
		}
		for (int mentor = 0; mentor < net.mentors; mentor++) {
			solver.addArcWithCapacityAndUnitCost(net.demands + mentor, sink, net.most[mentor], 0);
		}
		solver.setNodeSupply(sink, -net.demands);
		assertThat(solver.solve()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
		return -solver.getOptimalCost();
	}

}
