/** One form as its respondent sees it, and the purposes the respondent consents to. */
@NullMarked
@NamedInterface("assessment")
package org.alkimos.evaluation.assessment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
