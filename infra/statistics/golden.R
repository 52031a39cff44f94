# Generates the samples and expected figures for GoldenFiguresTests.
# Usage: Rscript infra/statistics/golden.R modules/evaluation/src/test/resources/org/alkimos/evaluation/statistics
# Base R only; if psych or effectsize are installed, their figures must agree as well.
folder <- commandArgs(TRUE)[1]
set.seed(20261124, kind = "Mersenne-Twister")
exact <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, format = "g"))
figures <- list()
tell <- function(sample, name, value) figures[[length(figures) + 1]] <<- data.frame(sample, name, value = exact(value))
clamp <- function(x) pmin(7, pmax(1, x))

# Scores of one wave, and of two.
describe <- function(id, x) {
  tell(id, "mean", mean(x)); tell(id, "sd", sd(x)); tell(id, "median", median(x))
  q <- quantile(x, type = 7, names = FALSE)
  tell(id, "min", q[1]); tell(id, "q1", q[2]); tell(id, "q3", q[4]); tell(id, "max", q[5])
  tell(id, "floor", mean(x == 1)); tell(id, "ceiling", mean(x == 7))
  if (length(x) > 1) {
    half <- qt(0.975, length(x) - 1) * sd(x) / sqrt(length(x))
    tell(id, "ci_low", mean(x) - half); tell(id, "ci_high", mean(x) + half)
  }
}
hedges <- function(before, after) {
  m <- length(before) - 1
  j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
  mean(after - before) / sqrt((var(before) + var(after)) / 2) * j
}
compare <- function(id, before, after) {
  d <- after - before
  tell(id, "change", mean(d)); tell(id, "change_sd", sd(d))
  if (sd(d) > 0) {
    test <- t.test(after, before, paired = TRUE)
    tell(id, "change_low", test$conf.int[1]); tell(id, "change_high", test$conf.int[2])
    tell(id, "t", unname(test$statistic)); tell(id, "p_t", test$p.value)
  }
  if (any(d != 0)) {
    ranks <- suppressWarnings(wilcox.test(after, before, paired = TRUE))
    tell(id, "v", unname(ranks$statistic)); tell(id, "p_v", ranks$p.value)
  }
  if (length(d) > 2 && var(before) + var(after) > 0) tell(id, "g", hedges(before, after))
  if (length(d) > 2 && var(before) + var(after) > 0 && requireNamespace("effectsize", quietly = TRUE)) {
    av <- effectsize::repeated_measures_d(after, before, method = "av", adjust = FALSE)[[1]]
    stopifnot(abs(av - mean(d) / sqrt((var(before) + var(after)) / 2)) < 1e-9)
  }
  welch <- if (var(before) + var(after) > 0) t.test(after, before)$conf.int else c(NA, NA)
  tell(id, "welch_low", welch[1]); tell(id, "welch_high", welch[2])
}
rows <- list()
two <- function(id, before, after) {
  rows[[length(rows) + 1]] <<- data.frame(sample = id, before = exact(before), after = exact(after))
  describe(id, before)
  if (length(before) > 1) compare(id, before, after)
}
n <- 0
for (size in c(1, 2, 3, 4, 5, 6, 8, 12, 20, 38, 49, 50, 51, 120, 400)) {
  for (kind in c("fine", "whole", "ceiling")) {
    n <- n + 1
    base <- rnorm(size, 4.4, 1)
    later <- base + rnorm(size, 0.4, 0.8)
    if (kind == "whole") { base <- round(base); later <- round(later) }
    if (kind == "ceiling") { base <- round((base + 2) * 5) / 5; later <- round((later + 2.3) * 5) / 5 }
    two(paste0(kind, "-", size), clamp(base), clamp(later))
  }
}
two("same", rep(6, 9), rep(6, 9)); two("all-up", c(2, 3, 4, 5, 6), c(3, 4, 5, 6, 7))
two("constant-before", rep(4, 7), c(4, 5, 6, 4, 5, 6, 7))

# Items of a score: alpha, Feldt's interval, omega.
alpha <- function(x) { k <- ncol(x); s <- cov(x); k / (k - 1) * (1 - sum(diag(s)) / sum(s)) }
one_factor <- function(x) {
  s <- cov(x); r <- cov2cor(s); k <- ncol(r)
  discrepancy <- function(logu) {
    u <- exp(logu); e <- eigen(diag(1 / sqrt(u)) %*% r %*% diag(1 / sqrt(u)), symmetric = TRUE)$values[-1]
    sum(e - log(e) - 1)
  }
  start <- tryCatch(factanal(covmat = r, factors = 1, n.obs = nrow(x))$uniquenesses, error = function(e) rep(0.5, k))
  if (any(start < 0.006)) return(NULL)
  logu <- log(start)
  gradient <- function(logu) {
    u <- exp(logu); e <- eigen(diag(1 / sqrt(u)) %*% r %*% diag(1 / sqrt(u)), symmetric = TRUE)
    l <- sqrt(u) * e$vectors[, 1] * sqrt(max(e$values[1] - 1, 0))
    (l^2 + u - 1) / u
  }
  for (round in 1:100) { # Newton's method with differences of the analytic gradient
    g <- gradient(logu); h <- matrix(0, k, k); step <- 1e-5
    for (j in 1:k) { up <- down <- logu; up[j] <- up[j] + step; down[j] <- down[j] - step
      h[, j] <- (gradient(up) - gradient(down)) / (2 * step) }
    move <- solve((h + t(h)) / 2, g); logu <- logu - move
    if (max(abs(move)) < 1e-14) break
  }
  u <- exp(logu); e <- eigen(diag(1 / sqrt(u)) %*% r %*% diag(1 / sqrt(u)), symmetric = TRUE)
  l <- sqrt(u) * e$vectors[, 1] * sqrt(e$values[1] - 1)
  if (sum(l) < 0) l <- -l
  d <- sqrt(diag(s)); sum(l * d)^2 / (sum(l * d)^2 + sum(u * d^2))
}
scales <- list()
items <- function(id, x) {
  scales[[length(scales) + 1]] <<- data.frame(sample = id, answers = apply(x, 1, paste, collapse = " "))
  k <- ncol(x); m <- nrow(x); a <- alpha(x); s <- sd(rowMeans(x))
  tell(id, "alpha", a)
  tell(id, "alpha_low", 1 - (1 - a) * qf(0.975, m - 1, (m - 1) * (k - 1)))
  tell(id, "alpha_high", 1 - (1 - a) * qf(0.025, m - 1, (m - 1) * (k - 1)))
  if (a >= 0) { tell(id, "sem", s * sqrt(1 - a)); tell(id, "mdc95", 1.96 * sqrt(2) * s * sqrt(1 - a)) }
  if (m >= 30 && k >= 3) { w <- one_factor(x); if (!is.null(w)) tell(id, "omega", w) }
  if (requireNamespace("psych", quietly = TRUE)) {
    p <- suppressWarnings(suppressMessages(psych::alpha(as.data.frame(x), warnings = FALSE, check.keys = FALSE)))
    stopifnot(abs(p$total$raw_alpha - a) < 1e-9, abs(p$feldt$lower.ci - (1 - (1 - a) * qf(0.975, m - 1, (m - 1) * (k - 1)))) < 1e-6)
  }
}
draw <- function(m, k, common, shift) {
  f <- rnorm(m)
  sapply(1:k, function(j) clamp(round(shift + common * (0.7 + 0.6 * j / k) * f + rnorm(m, 0, 0.9))))
}
for (m in c(3, 5, 12, 30, 45, 120, 400)) for (k in c(2, 3, 5, 6, 21, 26)) items(paste0("scale-", m, "-", k), draw(m, k, 0.9, 4.4))
items("negative", cbind(c(1, 2, 3, 4, 5, 6, 7), c(7, 5, 6, 4, 3, 1, 2)))
items("ceiling-200", draw(200, 6, 0.6, 6.2)); items("weak-300", draw(300, 4, 0.35, 4))

write <- function(data, name) write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE, eol = "\n")
write(do.call(rbind, rows), "golden-scores.csv"); write(do.call(rbind, scales), "golden-items.csv")
write(do.call(rbind, figures), "golden-figures.csv")
cat(length(figures), "figures\n")
