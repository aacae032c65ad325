#include "pages/retention/funnelwords.h"

#include "formatting/format.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct FunnelWords {
    Q_DECLARE_TR_FUNCTIONS(Funnel)
};

// With its share of those of an earlier step: "58 (92.1%)".
QString countAndShare(const Funnel &funnel, FunnelStep step, FunnelStep before)
{
    const qint64 count = funnel.count(step), all = funnel.count(before);
    if (all == 0)
        return format::count(count);
    return FunnelWords::tr("%1 (%2)").arg(format::count(count), estimatedShare(double(count) / double(all)));
}

} // namespace

QString funnelStepWord(FunnelStep step)
{
    switch (step) {
    case FunnelStep::Reached:
        break;
    case FunnelStep::Read:
        return FunnelWords::tr("Read");
    case FunnelStep::Clicked:
        return FunnelWords::tr("Clicked");
    case FunnelStep::Ordered:
        return FunnelWords::tr("Ordered");
    case FunnelStep::Paid:
        return FunnelWords::tr("Paid");
    case FunnelStep::PaidAgain:
        return FunnelWords::tr("Paid again");
    }
    return FunnelWords::tr("Reached");
}

std::vector<BarValue> funnelBars(const Funnel &funnel)
{
    std::vector<BarValue> bars;
    for (size_t i = 0; i < funnelSteps; ++i) {
        const auto step = static_cast<FunnelStep>(i);
        bars.push_back({funnelStepWord(step), double(funnel.count(step)), Meaning::Good});
    }
    return bars;
}

QString funnelSentence(const Funnel &funnel)
{
    if (funnel.people.empty())
        return FunnelWords::tr("Nobody was reached in this period.");
    return FunnelWords::tr("Of %1 people who were reached %2 ordered; of these %3 paid, and of those %4 once more.")
        .arg(format::count(funnel.count(FunnelStep::Reached)), countAndShare(funnel, FunnelStep::Ordered, FunnelStep::Reached),
             countAndShare(funnel, FunnelStep::Paid, FunnelStep::Ordered), countAndShare(funnel, FunnelStep::PaidAgain, FunnelStep::Paid));
}

Explanation explainFunnel(const Funnel &funnel)
{
    Explanation explanation;
    explanation.formula =
        FunnelWords::tr("people, each once over every join, by how far they came within the period; the list behind a bar "
                        "is what is counted");
    explanation.lines = {
        FunnelWords::tr("%1 to %2").arg(format::fullDay(funnel.period.first), format::fullDay(funnel.period.last.previous())),
        FunnelWords::tr("Reached: followed at some time in the period, was written to, or did anything of the rest."),
        FunnelWords::tr("Read: an article. Clicked: a page of the shop or a link. Both up to the first order, and both may be left out: "
                        "WeChat tells neither of every reader, so the steps after them can be larger."),
        FunnelWords::tr("Ordered: an order was placed in the period. Paid: one of these was paid, tests left out. Paid again: the next one "
                        "as well."),
        FunnelWords::tr("Orders without a known payer are nobody's and in no step.")};
    return explanation;
}

QString funnelName(const QString &name, CustomerId person)
{
    return name.isEmpty() ? FunnelWords::tr("Customer %1").arg(toInteger(person)) : name;
}

} // namespace yiren
