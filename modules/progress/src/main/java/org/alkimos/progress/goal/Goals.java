package org.alkimos.progress.goal;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;

interface Goals extends Repository<Goal, GoalId> {

	Goal save(Goal goal);

	Optional<Goal> findByGoalIdAndPodId(GoalId goal, PodId pod);

}
