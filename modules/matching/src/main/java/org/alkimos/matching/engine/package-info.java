/**
 * The matching engine: rules, fit, and search over plain values, without clock, database,
 * or framework. <pre>{@code
 * MatchInput input = MatchInput.with(new PodRules(1, 2, true, true)).mentor("ada", 1).mentee("bo").build();
 * MatchResult result = PodMatcher.match(input);
 * List<DraftPod> pods = result.pods();
 * }</pre> Mentees without a pod are in
 * {@link org.alkimos.matching.engine.MatchResult#unmatched()};
 * {@link org.alkimos.matching.engine.WhyNot} explains the obstacles.
 */
@NullMarked
package org.alkimos.matching.engine;

import org.jspecify.annotations.NullMarked;
