package org.alkimos.platform.web.problems;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.kernel.problems.Problem.NotFound;

/** Public pages about problem types, for developers of API clients. */
@Controller
@RequestMapping("/problems")
class ProblemPages {

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("problems/list", Map.of("problems", ProblemTypes.all()));
	}

	@GetMapping("/{problemCode}")
	ModelAndView read(@PathVariable String problemCode) {
		return new ModelAndView("problems/problem",
				Map.of("problem", ProblemTypes.of(problemCode).orElseThrow(NotFound::new)));
	}

}
