package org.alkimos.platform.web.problems;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import org.alkimos.kernel.problems.ProblemType;

/** All types of problems, found once in the classes of all modules. */
public final class ProblemTypes {

	private static final List<DescribedProblem> ALL = find();

	private ProblemTypes() {
	}

	/** Returns all types, ordered by module and code. */
	public static List<DescribedProblem> all() {
		return ALL;
	}

	static Optional<DescribedProblem> of(String code) {
		return ALL.stream().filter((type) -> type.code().equals(code)).findFirst();
	}

	private static List<DescribedProblem> find() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
		return scanner.findCandidateComponents("org.alkimos")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.flatMap(
					(name) -> Arrays.stream(ClassUtils.resolveClassName(String.valueOf(name), null).getEnumConstants()))
			.map((type) -> DescribedProblem.of((ProblemType) type))
			.sorted(Comparator.comparing(DescribedProblem::module).thenComparing(DescribedProblem::code))
			.toList();
	}

}
