# Rscript make_survival.R > survival.json
# Kaplan-Meier, delayed entry and log-rank by R's package survival (survfit with conf.type = "log-log", survdiff), on data that come with it
# and on small sets that can be worked by hand.
suppressMessages(library(survival))

num <- function(v) if (is.na(v)) "null" else sprintf("%.15g", v)
arr <- function(v) paste0("[", paste(vapply(v, num, ""), collapse = ", "), "]")
cases <- c()
case <- function(id, fun, input, expected) {
    cases <<- c(cases, sprintf('  {"id": "%s", "function": "%s", "input": {%s}, "expected": {%s}}', id, fun, input, expected))
}
refused <- '"refused": true'

steps <- function(fit) {
    s <- summary(fit)
    rows <- mapply(function(t, n, d, p, se, lo, hi) {
        if (p <= 0) { se <- NA; lo <- NA; hi <- NA } # survfit gives NaN and NA there
        sprintf('{"t": %s, "n_risk": %s, "n_event": %s, "surv": %s, "se": %s, "lo": %s, "hi": %s}',
                num(t), num(n), num(d), num(p), num(se), num(lo), num(hi))
    }, s$time, s$n.risk, s$n.event, s$surv, s$std.err, s$lower, s$upper)
    paste0("[", paste(rows, collapse = ",\n    "), "]")
}
km <- function(id, time, event, conf = 0.95) {
    fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", conf.int = conf)
    tau <- max(time)
    table <- summary(fit, rmean = tau)$table
    limits <- paste0(conf, c("LCL", "UCL"))
    case(id, "kaplan_meier",
         sprintf('"time": %s, "event": %s, "conf": %s, "conf_type": "log-log"', arr(time), arr(event), num(conf)),
         sprintf('"steps": %s, "median": %s, "median_lo": %s, "median_hi": %s, "rmst": %s, "rmst_se": %s, "tau": %s', steps(fit),
                 num(table["median"]), num(table[limits[1]]), num(table[limits[2]]), num(table["rmean"]), num(table["se(rmean)"]), num(tau)))
}
delayed <- function(id, entry, time, event) {
    keep <- time > entry
    fit <- survfit(Surv(entry[keep], time[keep], event[keep]) ~ 1, conf.type = "log-log")
    case(id, "kaplan_meier_delayed_entry",
         sprintf('"entry": %s, "time": %s, "event": %s, "conf": 0.95, "conf_type": "log-log"', arr(entry), arr(time), arr(event)),
         sprintf('"steps": %s', steps(fit)))
}
groups <- function(time, event, group) {
    paste0("[", paste(vapply(split(seq_along(time), group), function(i)
        sprintf('{"time": %s, "event": %s}', arr(time[i]), arr(event[i])), ""), collapse = ", "), "]")
}
rank <- function(id, time, event, group) {
    test <- survdiff(Surv(time, event) ~ group)
    df <- length(test$n) - 1
    case(id, "logrank", sprintf('"groups": %s', groups(time, event, group)),
         sprintf('"observed": %s, "expected": %s, "chi2": %s, "df": %d, "p": %s', arr(test$obs), arr(test$exp), num(test$chisq), df,
                 num(pchisq(test$chisq, df, lower.tail = FALSE))))
}

km("km-aml", aml$time, aml$status)
km("km-aml-90", aml$time, aml$status, 0.9)
km("km-lung", lung$time, lung$status - 1)
km("km-ties-with-censoring", c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
   c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)) # 6-MP arm of Freireich 1963
km("km-all-leave", c(1, 2, 3, 4, 5), c(1, 1, 1, 1, 1))
km("km-flat-at-one-half", c(1, 2, 3, 4), c(1, 1, 1, 1))          # the median lies in the middle of the flat step
km("km-half-is-last", c(1, 2, 3, 4), c(1, 1, 0, 0))
km("km-on-the-first-day", c(0, 0, 1, 2, 5, 5), c(1, 0, 1, 1, 0, 1))
km("km-fractions", c(0.5, 1.25, 1.25, 3.5, 8.75, 9), c(1, 0, 1, 1, 0, 0))
# Nobody left: no steps, the mean is the whole time.
case("km-nobody-left", "kaplan_meier", '"time": [3, 5, 8], "event": [0, 0, 0], "conf": 0.95, "conf_type": "log-log"',
     '"steps": [], "median": null, "median_lo": null, "median_hi": null, "rmst": 8, "rmst_se": 0, "tau": 8')
case("km-empty", "kaplan_meier", '"time": [], "event": [], "conf": 0.95, "conf_type": "log-log"', refused)
case("km-lengths", "kaplan_meier", '"time": [1, 2], "event": [1], "conf": 0.95, "conf_type": "log-log"', refused)
case("km-negative", "kaplan_meier", '"time": [-1, 2], "event": [1, 1], "conf": 0.95, "conf_type": "log-log"', refused)
case("km-mark", "kaplan_meier", '"time": [1, 2], "event": [1, 2], "conf": 0.95, "conf_type": "log-log"', refused)

h <- heart # Stanford heart transplants: delayed entry
delayed("delayed-heart", h$start[h$transplant == 1], h$stop[h$transplant == 1], h$event[h$transplant == 1])
delayed("delayed-small", c(0, 0, 0, 10, 30, 30, 45), c(5, 20, 60, 25, 40, 60, 50), c(1, 0, 0, 1, 1, 0, 1))
delayed("delayed-dropped", c(0, 7, 3, 5, 1), c(5, 7, 9, 4, 6), c(1, 1, 1, 1, 0)) # two end before they can be seen
delayed("delayed-falls-to-nothing", c(0, 4, 4, 5), c(3, 8, 9, 10), c(1, 1, 0, 1)) # one at risk early: the curve is 0 from there on
case("delayed-nobody-seen", "kaplan_meier_delayed_entry", '"entry": [5], "time": [5], "event": [1], "conf": 0.95, "conf_type": "log-log"',
     refused)
case("delayed-lengths", "kaplan_meier_delayed_entry", '"entry": [5], "time": [6, 7], "event": [1, 0], "conf": 0.95, "conf_type": "log-log"',
     refused)

rank("logrank-aml", aml$time, aml$status, aml$x)
rank("logrank-veteran-four-groups", veteran$time, veteran$status, veteran$celltype)
rank("logrank-freireich", c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35,
                            1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
     c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, rep(1, 21)), rep(1:2, each = 21))
rank("logrank-alike", c(1, 2, 3, 4, 1, 2, 3, 4), rep(1, 8), rep(1:2, each = 4))
rank("logrank-lung-sex", lung$time, lung$status - 1, lung$sex)
rank("logrank-one-group-stays", c(3, 5, 8, 9, 9, 9), c(1, 1, 1, 0, 0, 0), c(1, 1, 1, 2, 2, 2))
case("logrank-nobody-left", "logrank", '"groups": [{"time": [1, 2], "event": [0, 0]}, {"time": [3], "event": [0]}]', refused)
case("logrank-one-group", "logrank", '"groups": [{"time": [1, 2], "event": [1, 0]}]', refused)
case("logrank-no-groups", "logrank", '"groups": []', refused)
case("logrank-lengths", "logrank", '"groups": [{"time": [1, 2], "event": [1]}, {"time": [3], "event": [1]}]', refused)

cat('{"source": "make_survival.R, R', as.character(getRversion()), 'survival', as.character(packageVersion("survival")),
    '",\n "cases": [\n', paste(cases, collapse = ",\n"), "\n ]}\n")
