/** Forms on paper: printed for respondents, and entered by sheet number. */
@NullMarked
@NamedInterface("paper")
package org.alkimos.evaluation.paper;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
