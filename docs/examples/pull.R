# Pulls a cohort's responses as a data frame: Rscript pull.R
# Base R alone. ALKIMOS and COHORT are an address and an id; TOKEN is a token, which curl gets as in pull.sh.
missing <- Filter(function(name) Sys.getenv(name) == "", c("ALKIMOS", "COHORT", "TOKEN"))
if (length(missing) > 0) stop("Set ", paste(missing, collapse = ", "), " and run this again.", call. = FALSE)
token <- Sys.getenv("TOKEN")
address <- paste0(Sys.getenv("ALKIMOS"), "/api/v1/cohorts/", Sys.getenv("COHORT"))
answers <- url(paste0(address, "/results.csv?purpose=EVALUATION"),
               headers = c(Authorization = paste("Bearer", token)))
responses <- read.csv(answers, colClasses = c(study_id = "character"))
overall <- subset(responses, kind == "overall" & missing_rule == "prorated" & form == "mentor-self")
overall$value <- as.numeric(overall$value)
print(aggregate(value ~ wave + version, data = overall,
                FUN = function(x) c(n = length(x), mean = mean(x), sd = sd(x))))
