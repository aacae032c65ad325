#include "pages/today/audiencefigures.h"

#include "formatting/format.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/roundedwords.h"
#include "pages/today/explainedfigure.h"
#include "theme/metrics.h"

#include <QHBoxLayout>

namespace yiren {

AudienceFigures::AudienceFigures(QWidget *parent) : QWidget(parent), m_net(new ExplainedFigure(this)), m_churn(new ExplainedFigure(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (ExplainedFigure *figure : {m_net, m_churn}) {
        row->addWidget(figure, 1);
        figure->setLeads(true);
        connect(figure, &KeyFigure::activated, this, [this] { emit leadTo("retention", QStringLiteral("kind:followers")); });
    }
}

void AudienceFigures::set(const TodayInsight &insight)
{
    showNet(insight);
    showChurn(insight);
}

void AudienceFigures::showNet(const TodayInsight &insight)
{
    std::vector<double> trend;
    std::optional<BusinessDay> last;
    for (const auto &[day, net] : insight.netFollows) {
        if (net) {
            trend.push_back(static_cast<double>(*net));
            last = day;
        }
    }
    m_net->setTrend(std::move(trend), Meaning::Trial);
    m_net->explain(tr("Net new followers"), tr("began to follow − stopped following, on one day"),
                   last ? QStringList{tr("Day: %1").arg(format::fullDay(*last)), tr("WeChat tells a day's numbers the next morning.")}
                        : QStringList{tr("WeChat tells a day's numbers the next morning.")});
    if (!insight.came || !insight.went) {
        m_net->setSentence(tr("Nobody has told of followers yet."));
        m_net->setComment({});
        return;
    }
    const qint64 net = *insight.came - *insight.went;
    m_net->setFigure(net > 0 ? u'+' + format::count(net) : format::count(net));
    m_net->setComment(tr("%1 came · %2 went").arg(format::count(*insight.came), format::count(*insight.went)),
                      net > 0 ? Meaning::Good : Meaning::Neutral);
}

void AudienceFigures::showChurn(const TodayInsight &insight)
{
    const QString caption = tr("Churn in %1 days").arg(insightDays), formula = tr("1 − e^(−30h), h = left ÷ person-days");
    if (!insight.followers) {
        m_churn->explain(caption, formula, {tr("From: each follower's coming and leaving, else WeChat's daily totals.")});
        m_churn->setSentence(refusalSentence(insight.followers.error()));
        m_churn->setComment({});
        return;
    }
    const LeavingFlow &flow = *insight.followers;
    m_churn->explain(caption, formula,
                     {tr("%1 left in %2 person-days").arg(format::count(flow.lost), format::count(qRound64(flow.personDays))),
                      tr("Days counted: %1").arg(format::dayRange(flow.counted.first, flow.counted.last.previous()))});
    m_churn->setFigure(estimatedShare(flow.monthly.share));
    m_churn->setComment(tr("95% interval %1").arg(estimatedShares(flow.monthly.interval)));
}

} // namespace yiren
