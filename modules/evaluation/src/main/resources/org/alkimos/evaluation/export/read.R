# Reads the files beside it and makes every number of dashboard.csv again, with base R alone.
here <- function() {
  file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  if (length(file) > 0) dirname(normalizePath(file)) else getwd()
}
folder <- here()
table_of <- function(name) read.csv(file.path(folder, name), colClasses = "character", na.strings = NULL, encoding = "UTF-8")
responses <- table_of("responses_long.csv"); wide <- table_of("responses_wide.csv")
codebook <- table_of("codebook.csv"); scoring <- table_of("scoring.csv")
populations <- table_of("populations.csv"); dashboard <- table_of("dashboard.csv")
items <- responses[responses$kind == "item", ]
items$number <- suppressWarnings(as.numeric(items$value))
items$who <- paste(items$study_id, items$cohort)

# Answers of the people who count, one row each, in the order asked for.
population <- function(form, contrast, group) {
  p <- populations[populations$form == form & populations$contrast == contrast & populations$group == group, ]
  paste(p$study_id, p$cohort)
}
answers <- function(form, wave, who) {
  x <- items[items$form == form & items$wave == wave & items$who %in% who, ]
  keys <- unique(items$variable)
  cell <- cbind(match(x$who, who), match(x$variable, keys))
  value <- matrix(NA_real_, length(who), length(keys), dimnames = list(NULL, keys)); value[cell] <- x$number
  status <- matrix("missing", length(who), length(keys), dimnames = list(NULL, keys)); status[cell] <- x$status
  list(value = value, status = status)
}
score <- function(value, version, code, rule) {
  keys <- scoring$item[scoring$version == version & scoring$score == code]
  x <- value[, keys, drop = FALSE]; answered <- rowSums(!is.na(x)); k <- length(keys)
  enough <- if (rule == "strict") answered == k else if (code == "OVERALL") 5 * answered >= 4 * k else 3 * answered >= 2 * k
  ifelse(enough & answered > 0, rowSums(x, na.rm = TRUE) / pmax(answered, 1), NA)
}
describe <- function(x, low, high) {
  n <- length(x); q <- unname(quantile(x, type = 7)); half <- if (n > 1) qt(0.975, n - 1) * sd(x) / sqrt(n) else NA
  c(n = n, mean = mean(x), sd = if (n > 1) sd(x) else NA, ci_low = mean(x) - half, ci_high = mean(x) + half, min = q[1],
    q1 = q[2], median = q[3], q3 = q[4], max = q[5], floor = mean(x == low), ceiling = mean(x == high))
}
omega_of <- function(x) { # one factor by maximum likelihood, from factanal's solution on by Newton's steps of at most e
  s <- cov(x); r <- cov2cor(s); k <- ncol(r)
  u <- tryCatch(factanal(covmat = r, factors = 1, n.obs = nrow(x))$uniquenesses, error = function(e) rep(0.5, k))
  logu <- log(pmax(u, 0.01))
  top <- function(logu) { u <- exp(logu); e <- eigen(diag(1 / sqrt(u)) %*% r %*% diag(1 / sqrt(u)), symmetric = TRUE)
    sqrt(u) * e$vectors[, 1] * sqrt(max(e$values[1] - 1, 0)) }
  gradient <- function(logu) { u <- exp(logu); (top(logu)^2 + u - 1) / u }
  for (round in 1:100) {
    g <- gradient(logu); h <- matrix(0, k, k); step <- 1e-5
    for (j in 1:k) { up <- down <- logu; up[j] <- up[j] + step; down[j] <- down[j] - step
      h[, j] <- (gradient(up) - gradient(down)) / (2 * step) }
    move <- tryCatch(solve((h + t(h)) / 2, g), error = function(e) rep(0, k))
    logu <- logu - pmax(pmin(move, 1), -1)
    if (any(exp(logu) < 1e-3)) return(NA) # a Heywood case: one factor does not fit, the page tells no omega
    if (max(abs(move)) < 1e-14) break
  }
  l <- top(logu); l <- l * sign(sum(l)); d <- sqrt(diag(s))
  sum(l * d)^2 / (sum(l * d)^2 + sum(exp(logu) * d^2))
}
reliability <- function(value, version, code, deviation) {
  keys <- scoring$item[scoring$version == version & scoring$score == code]
  x <- value[, keys, drop = FALSE]; x <- x[rowSums(is.na(x)) == 0, , drop = FALSE]
  n <- nrow(x); k <- ncol(x); out <- c(cases = n)
  if (n < 3 || k < 2) return(out)
  s <- cov(x); a <- k / (k - 1) * (1 - sum(diag(s)) / sum(s))
  out <- c(out, alpha = a, alpha_low = 1 - (1 - a) * qf(0.975, n - 1, (n - 1) * (k - 1)),
           alpha_high = 1 - (1 - a) * qf(0.025, n - 1, (n - 1) * (k - 1)))
  if (is.finite(a) && a >= 0) out <- c(out, sem = deviation * sqrt(1 - a), mdc95 = 1.96 * sqrt(2) * deviation * sqrt(1 - a))
  if (n >= 30 && k >= 3 && all(diag(s) > 0)) out <- c(out, omega = omega_of(x))
  out
}
compare <- function(before, after) {
  both <- !is.na(before) & !is.na(after); b <- before[both]; a <- after[both]; d <- a - b; n <- length(d)
  out <- c(pairs = n, change = mean(d), change_sd = sd(d))
  if (n > 1) { half <- qt(0.975, n - 1) * sd(d) / sqrt(n)
    out <- c(out, change_low = mean(d) - half, change_high = mean(d) + half, df = n - 1) }
  if (n > 1 && sd(d) > 1e-9) { t <- t.test(a, b, paired = TRUE); out <- c(out, t = unname(t$statistic), p_t = t$p.value) }
  if (any(d != 0)) { w <- suppressWarnings(wilcox.test(a, b, paired = TRUE)); out <- c(out, v = unname(w$statistic), p_v = w$p.value) }
  if (n > 2) { m <- n - 1; j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
    out <- c(out, g = mean(d) / sqrt((var(b) + var(a)) / 2) * j) }
  out
}
gap <- function(version, rule, wave, code) {
  own <- function(form) { who <- population(form, wave, "all"); s <- score(answers(form, wave, who)$value, version, code, rule); s[!is.na(s)] }
  self <- own("mentor-self"); mentees <- own("mentee-about-mentor"); out <- c(self = mean(self), mentees = mean(mentees), gap = mean(mentees) - mean(self))
  test <- tryCatch(t.test(mentees, self), error = function(e) NULL) # everybody said the same
  if (is.null(test)) out else c(out, gap_low = test$conf.int[1], gap_high = test$conf.int[2])
}
ends <- function(version) as.numeric(unlist(scoring[scoring$version == version, c("low", "high")][1, ]))
make <- function(k) {
  if (startsWith(k$contrast, "gap@")) return(gap(k$version, k$missing_rule, sub("^gap@", "", k$contrast), k$variable))
  who <- population(k$form, k$contrast, k$group); waves <- strsplit(k$contrast, ">", fixed = TRUE)[[1]]
  if (length(waves) == 2) return(compare(score(answers(k$form, waves[1], who)$value, k$version, k$variable, k$missing_rule),
                                         score(answers(k$form, waves[2], who)$value, k$version, k$variable, k$missing_rule)))
  a <- answers(k$form, waves, who); low_high <- ends(k$version)
  if (k$variable %in% colnames(a$value)) {
    x <- a$value[, k$variable]; x <- x[!is.na(x)]; s <- a$status[, k$variable]
    counts <- sapply(low_high[1]:low_high[2], function(p) sum(x == p)); names(counts) <- paste0("count_", low_high[1]:low_high[2])
    return(c(describe(x, low_high[1], low_high[2]), na = sum(s == "not-applicable"), missing = sum(s == "missing"), counts))
  }
  x <- score(a$value, k$version, k$variable, k$missing_rule); x <- x[!is.na(x)]
  c(describe(x, low_high[1], low_high[2]), reliability(a$value, k$version, k$variable, sd(x)))
}
check <- function() {
  told <- dashboard[dashboard$value != "", ]
  if (nrow(told) == 0) { cat("no figures to compare\n"); return(invisible(TRUE)) }
  keys <- c("form", "version", "missing_rule", "group", "contrast", "variable")
  told$made <- NA_real_
  for (rows in split(seq_len(nrow(told)), do.call(paste, c(told[keys], sep = "\r")))) {
    told$made[rows] <- make(as.list(told[rows[1], keys]))[told$statistic[rows]]
  }
  value <- as.numeric(told$value)
  wrong <- is.na(told$made) | abs(told$made - value) > 1e-9 * pmax(1, abs(value))
  if (any(wrong)) { print(told[wrong, ], row.names = FALSE); cat(sum(wrong), "of", nrow(told), "figures differ\n"); return(invisible(FALSE)) }
  cat(nrow(told), "figures, all equal\n"); invisible(TRUE)
}
equal <- check()
if (!interactive() && sys.nframe() == 0 && !equal) quit(status = 1)
