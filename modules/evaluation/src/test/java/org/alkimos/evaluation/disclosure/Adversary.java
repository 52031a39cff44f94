package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

import org.alkimos.evaluation.disclosure.Published.Table;
import org.alkimos.evaluation.disclosure.RandomProgram.Person;

/**
 * Knows who is in which group and who answered when, reads every table that was released,
 * and asks an integer solver whether a small group's sum could be anything else.
 */
class Adversary {

	static {
		Loader.loadNativeLibraries();
	}

	private final RandomProgram program;

	private final List<Table> tables;

	Adversary(RandomProgram program, List<Table> tables) {
		this.program = program;
		this.tables = tables;
	}

	/** Whether the group's sum in a wave can be worked out. */
	boolean recovers(Set<Person> group, boolean second) {
		Set<Person> answered = group.stream().filter((person) -> person.answer(second) > 0).collect(Collectors.toSet());
		if (answered.isEmpty()) {
			return false;
		}
		ToIntFunction<Person> value = (person) -> person.answer(second);
		int truth = answered.stream().mapToInt(value).sum();
		return !(isPossible(answered, second, truth + 1, Integer.MAX_VALUE)
				|| isPossible(answered, second, 0, truth - 1));
	}

	private boolean isPossible(Set<Person> target, boolean second, int low, int high) {
		var model = new CpModel();
		Map<String, List<Person>> kinds = this.program.people.stream()
			.collect(Collectors.groupingBy((person) -> kind(person, target)));
		Map<String, IntVar[][]> counts = new HashMap<>();
		kinds.forEach((kind, people) -> counts.put(kind, worlds(model, people)));
		for (Table table : this.tables) {
			require(model, table, kinds, counts);
		}
		LinearExprBuilder sum = LinearExpr.newBuilder();
		kinds.forEach((kind, people) -> {
			if (target.contains(people.getFirst())) {
				add(sum, counts.get(kind), second);
			}
		});
		model.addLinearConstraint(sum, low, Math.min(high, 10_000));
		var solver = new CpSolver();
		solver.getParameters().setNumWorkers(1);
		CpSolverStatus status = solver.solve(model);
		return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
	}

	/**
	 * How many people of a kind gave each pair of answers; 0 is no answer, which is
	 * known.
	 */
	private static IntVar[][] worlds(CpModel model, List<Person> people) {
		IntVar[][] counts = new IntVar[RandomProgram.TOP + 1][RandomProgram.TOP + 1];
		boolean before = people.getFirst().before() != null;
		boolean after = people.getFirst().after() != null;
		List<IntVar> all = new ArrayList<>();
		for (int first = 0; first <= RandomProgram.TOP; first++) {
			for (int last = 0; last <= RandomProgram.TOP; last++) {
				boolean possible = (first > 0) == before && (last > 0) == after;
				counts[first][last] = model.newIntVar(0, possible ? people.size() : 0, "");
				all.add(counts[first][last]);
			}
		}
		model.addEquality(LinearExpr.sum(all.toArray(IntVar[]::new)), people.size());
		return counts;
	}

	private String kind(Person person, Set<Person> target) {
		return target.contains(person) + " " + (person.before() != null) + " " + (person.after() != null) + " "
				+ this.tables.stream()
					.map((table) -> table.group().contains(person) ? "1" : "0")
					.collect(Collectors.joining());
	}

	private static void require(CpModel model, Table table, Map<String, List<Person>> kinds,
			Map<String, IntVar[][]> counts) {
		for (int first = 0; first <= (table.before() ? RandomProgram.TOP : 0); first++) {
			for (int last = 0; last <= (table.after() ? RandomProgram.TOP : 0); last++) {
				int before = first;
				int after = last;
				LinearExprBuilder cell = LinearExpr.newBuilder();
				kinds.forEach((kind, people) -> {
					if (table.group().contains(people.getFirst())) {
						cells(counts.get(kind), table, before, after).forEach(cell::add);
					}
				});
				long seen = table.group()
					.stream()
					.filter((person) -> (!table.before() || person.answer(false) == before)
							&& (!table.after() || person.answer(true) == after))
					.count();
				model.addEquality(cell, seen);
			}
		}
	}

	private static List<IntVar> cells(IntVar[][] counts, Table table, int before, int after) {
		List<IntVar> cells = new ArrayList<>();
		for (int first = 0; first <= RandomProgram.TOP; first++) {
			for (int last = 0; last <= RandomProgram.TOP; last++) {
				if ((!table.before() || first == before) && (!table.after() || last == after)) {
					cells.add(counts[first][last]);
				}
			}
		}
		return cells;
	}

	private static void add(LinearExprBuilder sum, IntVar[][] counts, boolean second) {
		for (int first = 0; first <= RandomProgram.TOP; first++) {
			for (int last = 0; last <= RandomProgram.TOP; last++) {
				sum.addTerm(counts[first][last], second ? last : first);
			}
		}
	}

}
