package org.alkimos.platform.web;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LineBreaksTests {

	@Test
	void aLineBreakOfABrowserIsOneCharacter() throws Exception {
		var request = new MockHttpServletRequest("POST", "/pods/1/meetings");
		request.addParameter("minutes", "one\r\ntwo\r\n\r\nthree\rfour\nfive");
		var chain = new MockFilterChain();
		new LineBreaks().doFilter(request, new MockHttpServletResponse(), chain);
		var seen = chain.getRequest();
		assertThat(seen).isNotNull();
		String expected = "one\ntwo\n\nthree\nfour\nfive";
		assertThat(seen.getParameter("minutes")).isEqualTo(expected);
		assertThat(seen.getParameterValues("minutes")).containsExactly(expected);
		assertThat(seen.getParameterMap().get("minutes")).containsExactly(expected);
		assertThat(seen.getParameter("note")).isNull();
	}

}
