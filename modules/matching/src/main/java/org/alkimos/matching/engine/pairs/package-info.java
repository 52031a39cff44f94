/**
 * Exact matching of mentors and mentees: flow on primitive arrays, side constraints by
 * prices, and explanations. Plain values only, without clock, database, or framework.
 * <pre>{@code
 * PairInput input = PairInput.with(PairOptions.seeded(1)).mentor("ada", 1).mentee("bo").fit("bo", "ada", 9_000).build();
 * PairSolution solution = PairMatcher.solve(input);
 * List<Pair> pairs = solution.result().pairs();
 * }</pre> The solution also explains itself: shortages, alternatives, and the cost of
 * forcing a pair.
 */
@NullMarked
package org.alkimos.matching.engine.pairs;

import org.jspecify.annotations.NullMarked;
