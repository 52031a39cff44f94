# Computes the figures of the report from a table of answers (person, form, wave, item, value, not_applicable), with base R.
# Usage: Rscript infra/statistics/report.R answers.csv scoring.csv figures.csv
# Reference for ReportBenchmark: optimized for speed, with vectorized column operations.
files <- commandArgs(TRUE)
answers <- read.csv(files[1], colClasses = c("character", "character", "character", "character", "integer", "character"))
scoring <- read.csv(files[2], colClasses = "character")
keys <- unique(scoring$item); codes <- unique(scoring$score); figures <- list()
tell <- function(form, contrast, variable, x) figures[[length(figures) + 1]] <<-
  data.frame(form, contrast, variable, statistic = names(x), value = formatC(unname(x), digits = 17, format = "g"))

matrix_of <- function(form, wave) { # one row per person, one column per item
  x <- answers[answers$form == form & answers$wave == wave, ]
  who <- unique(x$person)
  m <- matrix(NA_real_, length(who), length(keys), dimnames = list(who, keys))
  m[cbind(match(x$person, who), match(x$item, keys))] <- x$value
  na <- tapply(x$not_applicable == "t", factor(x$item, keys), sum)
  list(m = m, na = na)
}
score <- function(m, code) { # prorated
  x <- m[, scoring$item[scoring$score == code], drop = FALSE]
  answered <- rowSums(!is.na(x)); k <- ncol(x)
  enough <- if (code == "OVERALL") 5 * answered >= 4 * k else 3 * answered >= 2 * k
  ifelse(enough, rowSums(x, na.rm = TRUE) / answered, NA)
}
describe <- function(x) {
  x <- x[!is.na(x)]; n <- length(x); q <- unname(quantile(x)); half <- qt(0.975, n - 1) * sd(x) / sqrt(n)
  c(n = n, mean = mean(x), sd = sd(x), ci_low = mean(x) - half, ci_high = mean(x) + half, min = q[1], q1 = q[2],
    median = q[3], q3 = q[4], max = q[5], floor = mean(x == 1), ceiling = mean(x == 7))
}
reliability <- function(m, code, deviation) {
  x <- m[, scoring$item[scoring$score == code], drop = FALSE]; x <- x[rowSums(is.na(x)) == 0, ]
  n <- nrow(x); k <- ncol(x); s <- cov(x); a <- k / (k - 1) * (1 - sum(diag(s)) / sum(s))
  out <- c(cases = n, alpha = a, alpha_low = 1 - (1 - a) * qf(0.975, n - 1, (n - 1) * (k - 1)),
    alpha_high = 1 - (1 - a) * qf(0.025, n - 1, (n - 1) * (k - 1)),
    sem = deviation * sqrt(1 - a), mdc95 = 1.96 * sqrt(2) * deviation * sqrt(1 - a))
  if (k > 2) { # as returned by factanal, without further refinement
    f <- factanal(covmat = s, factors = 1, n.obs = n); d <- sqrt(diag(s)); l <- f$loadings[, 1] * d
    out <- c(out, omega = sum(l)^2 / (sum(l)^2 + sum(f$uniquenesses * d^2)))
  }
  out
}
compare <- function(before, after) {
  both <- !is.na(before) & !is.na(after); b <- before[both]; a <- after[both]; m <- length(b) - 1
  t <- t.test(a, b, paired = TRUE); w <- wilcox.test(a, b, paired = TRUE, exact = FALSE)
  j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
  c(pairs = length(b), change = mean(a - b), change_sd = sd(a - b), change_low = t$conf.int[1], change_high = t$conf.int[2],
    t = unname(t$statistic), p_t = t$p.value, v = unname(w$statistic), p_v = w$p.value,
    g = mean(a - b) / sqrt((var(b) + var(a)) / 2) * j)
}
closing <- list()
for (form in c("MENTEE_ABOUT_MENTOR", "MENTOR_SELF")) {
  waves <- lapply(c("OPENING", "CLOSING"), function(wave) matrix_of(form, wave))
  names(waves) <- c("OPENING", "CLOSING")
  scores <- lapply(waves, function(w) sapply(codes, function(code) score(w$m, code)))
  closing[[form]] <- scores$CLOSING
  if (form == "MENTOR_SELF") next # for mentors, the requested report contains only the gap
  for (wave in names(waves)) {
    for (code in codes) { s <- scores[[wave]][, code]
      tell(form, wave, code, c(describe(s), reliability(waves[[wave]]$m, code, sd(s, na.rm = TRUE)))) }
    for (key in keys) { x <- waves[[wave]]$m[, key]; counts <- tabulate(x, 7); names(counts) <- paste0("count_", 1:7)
      tell(form, wave, key, c(describe(x), na = waves[[wave]]$na[[key]], counts)) }
  }
  both <- intersect(rownames(scores$OPENING), rownames(scores$CLOSING))
  for (code in codes) tell(form, "OPENING>CLOSING", code, compare(scores$OPENING[both, code], scores$CLOSING[both, code]))
}
for (code in codes) { test <- t.test(closing$MENTEE_ABOUT_MENTOR[, code], closing$MENTOR_SELF[, code])
  tell("MENTOR_SELF", "gap", code, c(gap = unname(test$estimate[1] - test$estimate[2]), gap_low = test$conf.int[1], gap_high = test$conf.int[2])) }
write.csv(do.call(rbind, figures), files[3], row.names = FALSE, quote = FALSE)
