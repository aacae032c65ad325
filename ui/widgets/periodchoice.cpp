#include "widgets/periodchoice.h"

namespace yiren {

namespace {

using Kind = PeriodChoice::Kind;

constexpr std::pair<Kind, const char *> names[] = {{Kind::Today, "today"},         {Kind::Yesterday, "yesterday"},
                                                   {Kind::Last7Days, "last7days"}, {Kind::Last30Days, "last30days"},
                                                   {Kind::ThisMonth, "thismonth"}, {Kind::LastMonth, "lastmonth"}};

BusinessDay firstOfMonth(QDate date)
{
    return BusinessDay(QDate(date.year(), date.month(), 1));
}

} // namespace

Period periodOf(const PeriodChoice &choice, BusinessDay today)
{
    switch (choice.kind) {
    case Kind::Today:
        return Period::ofDay(today);
    case Kind::Yesterday:
        return Period::ofDay(today.previous());
    case Kind::Last7Days:
        return Period::inclusive(today.plusDays(-6), today);
    case Kind::Last30Days:
        return Period::inclusive(today.plusDays(-29), today);
    case Kind::ThisMonth:
        return Period::inclusive(firstOfMonth(today.date()), today);
    case Kind::LastMonth:
        return {firstOfMonth(today.date().addMonths(-1)), firstOfMonth(today.date())};
    case Kind::FromTo:
        break;
    }
    return choice.days.value_or(Period::inclusive(today.plusDays(-29), today));
}

QString periodChoiceName(const PeriodChoice &choice)
{
    for (const auto &[kind, name] : names) {
        if (kind == choice.kind)
            return QString::fromLatin1(name);
    }
    return choice.days ? choice.days->first.toText() + u'/' + choice.days->last.previous().toText() : QString();
}

PeriodChoice periodChoiceFromName(const QString &name)
{
    for (const auto &[kind, word] : names) {
        if (name == QLatin1String(word))
            return {kind, {}};
    }
    const qsizetype slash = name.indexOf(u'/');
    const auto first = BusinessDay::fromText(QStringView(name).left(slash));
    const auto last = BusinessDay::fromText(QStringView(name).mid(slash + 1));
    if (slash < 0 || !first || !last || *last < *first)
        return {};
    return {Kind::FromTo, Period::inclusive(*first, *last)};
}

} // namespace yiren
