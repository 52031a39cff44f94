/** Statistics of scores, without any knowledge of the people behind them. */
@NamedInterface("statistics")
@NullMarked
package org.alkimos.evaluation.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
