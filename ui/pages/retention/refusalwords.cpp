#include "pages/retention/refusalwords.h"

#include <QCoreApplication>

#include <cmath>

namespace yiren {

namespace {

struct RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

// How many more are needed, where that can be said.
QString needed(QLatin1String what, int more)
{
    if (what == QLatin1String("customers"))
        return RefusalWords::tr("About %n more customer(s) are needed.", nullptr, more);
    if (what == QLatin1String("repeat_buyers"))
        return RefusalWords::tr("About %n more customer(s) who came back are needed.", nullptr, more);
    if (what == QLatin1String("weeks"))
        return RefusalWords::tr("About %n more week(s) of orders are needed.", nullptr, more);
    if (what == QLatin1String("days"))
        return RefusalWords::tr("About %n more day(s) are needed.", nullptr, more);
    if (what == QLatin1String("people"))
        return RefusalWords::tr("About %n more people are needed.", nullptr, more);
    if (what == QLatin1String("left"))
        return RefusalWords::tr("Too few have left: about %n more are needed.", nullptr, more);
    if (what == QLatin1String("topics"))
        return RefusalWords::tr("About %n more topic(s) with three articles are needed.", nullptr, more);
    return {};
}

QString missingSentence(QLatin1String what)
{
    if (what == QLatin1String("moments"))
        return RefusalWords::tr("Nothing here tells at which hour anybody left.");
    if (what == QLatin1String("posts"))
        return RefusalWords::tr("No post went out yet.");
    if (what == QLatin1String("peak"))
        return RefusalWords::tr("No hour stands out.");
    if (what == QLatin1String("contract"))
        return RefusalWords::tr("Buyers don't say that they leave.");
    if (what == QLatin1String("groups"))
        return RefusalWords::tr("All came the same way.");
    if (what == QLatin1String("reads"))
        return RefusalWords::tr("WeChat does not tell who read what.");
    if (what == QLatin1String("regularity"))
        return RefusalWords::tr("The days are too irregular for a forecast.");
    if (what == QLatin1String("pending"))
        return RefusalWords::tr("Being counted …");
    if (what == QLatin1String("bills"))
        return RefusalWords::tr("The last week has no bills yet; fetch them in Reconciliation first.");
    if (what == QLatin1String("people"))
        return RefusalWords::tr("Nobody has been here yet.");
    if (what == QLatin1String("days"))
        return RefusalWords::tr("The period has no whole day yet.");
    if (what == QLatin1String("customers"))
        return RefusalWords::tr("No customer has been here long enough.");
    return {};
}

QString codeSentence(stats::RefusalCode code)
{
    switch (code) {
    case stats::RefusalCode::NoData:
        return RefusalWords::tr("Nothing is known yet.");
    case stats::RefusalCode::TooFew:
        return RefusalWords::tr("That is too little to say more.");
    case stats::RefusalCode::Degenerate:
        return RefusalWords::tr("All are alike; nothing can be told apart.");
    case stats::RefusalCode::NotIdentified:
        return RefusalWords::tr("What is here can't tell.");
    case stats::RefusalCode::InvalidInput:
        return RefusalWords::tr("The numbers contradict each other.");
    case stats::RefusalCode::AssumptionBroken:
        break;
    }
    return RefusalWords::tr("What the method stands on does not hold here.");
}

} // namespace

QString refusalSentence(const stats::Refusal &refusal)
{
    const QLatin1String what(refusal.missing);
    const int more = static_cast<int>(std::ceil(refusal.more));
    const QString sentence = more > 0 ? needed(what, more) : missingSentence(what);
    return sentence.isEmpty() ? codeSentence(refusal.code) : sentence;
}

} // namespace yiren
