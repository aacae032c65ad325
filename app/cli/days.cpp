#include "cli/days.h"

#include "cli/words.h"

namespace yiren {

void addDayWords(Command &command, DayWords &words)
{
    Option date = command.option("--date", words.date, said(Cli::tr("One Beijing day, 2026-11-20")));
    Option from = command.option("--from", words.from, said(Cli::tr("First day"))).excludes(date);
    Option to = command.option("--to", words.to, said(Cli::tr("Last day"))).excludes(date);
    from.needs(to);
    to.needs(from);
}

Result<BusinessDay> dayOf(const std::string &text)
{
    const QString word = QString::fromStdString(text);
    if (const auto day = BusinessDay::fromText(word))
        return *day;
    return failure(ErrorKind::Usage, "day.unreadable", word);
}

Result<Period> periodOf(const DayWords &words, Period otherwise)
{
    if (words.date.empty() && words.from.empty())
        return otherwise;
    const auto first = dayOf(words.date.empty() ? words.from : words.date);
    const auto last = dayOf(words.date.empty() ? words.to : words.date);
    if (!first || !last)
        return failure(first ? last.error() : first.error());
    if (*last < *first)
        return failure(ErrorKind::Usage, "day.order");
    return Period::inclusive(*first, *last);
}

} // namespace yiren
