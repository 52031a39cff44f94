package org.alkimos.matching.engine.pairs;

import java.util.HashMap;
import java.util.Map;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.PairInput;

/** A run with all side rules as one integer program, for general solvers. */
final class WholeModel {

	private final PairProblem problem;

	private final MPSolver solver;

	private final Map<String, MPConstraint> atMost = new HashMap<>();

	private WholeModel(PairProblem problem, String name) {
		this.problem = problem;
		this.solver = MPSolver.createSolver(name);
	}

	/** Best worth found and its bound within these seconds; 0 if nothing was found. */
	static long[] solve(PairInput input, String name, int seconds) {
		Loader.loadNativeLibraries();
		return new WholeModel(PairProblem.of(input, 0), name).solve(seconds);
	}

	private long[] solve(int seconds) {
		addPairs();
		this.solver.objective().setMaximization();
		this.solver.setTimeLimit(seconds * 1000L);
		try {
			this.solver.solve();
		}
		catch (IllegalArgumentException ex) {
			// Out of time without a plan; the Java binding does not know the status.
			return new long[] { 0, 0 };
		}
		return new long[] { Math.round(this.solver.objective().value()),
				(long) Math.floor(this.solver.objective().bestBound() + 1e-6) };
	}

	private void addPairs() {
		Network net = this.problem.net;
		for (int row = 0; row < net.demands; row++) {
			MPConstraint one = this.solver.makeConstraint(1, 1);
			for (int arc = net.start[row]; arc < net.start[row + 1]; arc++) {
				MPVariable pair = this.solver.makeBoolVar("");
				this.solver.objective().setCoefficient(pair, net.value[arc]);
				one.setCoefficient(pair, 1);
				int mentor = net.target[arc];
				int place = mentor * PairProblem.ROLES + this.problem.roleOf(row);
				limit("mentor" + mentor, net.most[mentor], pair);
				limit("role" + place, this.problem.mostInRole[place], pair);
				limit("group" + this.problem.menteeOf(row) + "," + this.problem.groupOf[mentor], 1, pair);
			}
		}
	}

	private void limit(String name, int most, MPVariable pair) {
		this.atMost.computeIfAbsent(name, (none) -> this.solver.makeConstraint(0, most)).setCoefficient(pair, 1);
	}

}
