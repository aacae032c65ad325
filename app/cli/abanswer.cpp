#include "cli/abanswer.h"

#include "cli/abrule.h"
#include "cli/analyze.h"
#include "cli/words.h"
#include "stats/exacttest.h"
#include "stats/labelevidence.h"
#include "stats/posteriors.h"
#include "stats/ratedifference.h"
#include "stats/severaltests.h"
#include "stats/splitcheck.h"
#include "stats/ztest.h"

namespace yiren {

namespace {

template <typename T, typename ToJson>
QJsonValue abFigure(const stats::Outcome<T> &outcome, ToJson toJson)
{
    return outcome ? QJsonValue(toJson(*outcome)) : QJsonValue(refusedJson(outcome.error()));
}

class AbWriter
{
public:
    AbWriter(const AbTable &table, double alpha) : m_table(table), m_alpha(alpha), m_confidence(1 - alpha)
    {
        std::vector<std::int64_t> users;
        for (const stats::Count &count : table.totals())
            users.push_back(count.n);
        m_splitP = stats::splitP(users, table.shares);
    }

    stats::Outcome<AbAnswer> write(const std::optional<AbPlan> &plan)
    {
        std::optional<AbStanding> standing;
        if (plan) {
            const auto found = abStanding(m_table, m_alpha, *plan);
            if (!found)
                return tl::unexpected(found.error());
            standing = *found;
        }
        m_isWithheld = (m_table.hasShares && isSplitBroken(m_table.totals(), m_table.shares))
            || (standing && QLatin1String(standing->status) == QLatin1String("invalid_split"));
        const QString sentence = sentenceOf(standing);
        const auto winner = standing && standing->winner ? QJsonValue(nameOf(*standing->winner)) : QJsonValue();
        QJsonObject json{{QStringLiteral("arms"), armsJson(standing)},
                         {QStringLiteral("sample_ratio_p_value"), abFigure(m_splitP, [](double p) { return p; })},
                         {QStringLiteral("status"), standing ? QJsonValue(QLatin1String(standing->status)) : QJsonValue()},
                         {QStringLiteral("winner"), winner},
                         {QStringLiteral("sentence"), sentence}};
        m_lines.append(sentence);
        return AbAnswer{json, m_lines};
    }

private:
    QString nameOf(std::size_t arm) const { return m_table.names.at(static_cast<qsizetype>(arm)); }
    stats::Arms pair(std::size_t arm) const { return {m_table.totals()[0], m_table.totals()[arm]}; }

    QJsonArray armsJson(const std::optional<AbStanding> &standing)
    {
        const std::vector<double> adjusted = adjustedP();
        QJsonArray arms;
        for (std::size_t arm = 0; arm < m_table.totals().size(); ++arm) {
            const stats::Count &count = m_table.totals()[arm];
            const auto rate = stats::wilson(count, m_confidence);
            QJsonObject json{{QStringLiteral("name"), nameOf(arm)},
                             {QStringLiteral("conversions"), static_cast<qint64>(count.x)},
                             {QStringLiteral("exposures"), static_cast<qint64>(count.n)},
                             {QStringLiteral("rate"), abFigure(rate, [](const auto &value) { return value.p; })},
                             {QStringLiteral("interval"), abFigure(rate, [](const auto &value) { return intervalJson(value.interval); })}};
            addComparison(json, arm, standing, adjusted);
            arms.append(json);
            m_lines.append(armLine(arm, rate));
        }
        return arms;
    }

    // Holm over the comparisons that have a p; empty where one has none.
    std::vector<double> adjustedP() const
    {
        std::vector<double> p;
        for (std::size_t arm = 1; arm < m_table.totals().size(); ++arm) {
            const auto test = stats::pooledZTest(pair(arm));
            if (!test)
                return {};
            p.push_back(test->pTwoSided);
        }
        return stats::holmAdjusted(p).value_or(std::vector<double>());
    }

    void addComparison(QJsonObject &json, std::size_t arm, const std::optional<AbStanding> &standing,
                       const std::vector<double> &adjusted) const
    {
        for (const char *field : {"difference", "difference_interval", "z", "p_value", "p_value_adjusted", "exact_p_value",
                                  "always_valid_p_value", "probability_better", "expected_loss"})
            json.insert(QLatin1String(field),
                        arm == 0 ? QJsonValue() : QJsonValue(refusedJson({stats::RefusalCode::AssumptionBroken, "", 0})));
        if (arm == 0 || m_isWithheld)
            return;
        const stats::Arms both = pair(arm);
        const auto difference = stats::newcombeDifference(both, m_confidence);
        json[u"difference"] = abFigure(difference, [](const auto &value) { return value.difference; });
        json[u"difference_interval"] = abFigure(difference, [](const auto &value) { return intervalJson(value.interval); });
        const auto z = stats::pooledZTest(both);
        json[u"z"] = abFigure(z, [](const auto &test) { return test.z; });
        json[u"p_value"] = abFigure(z, [](const auto &test) { return test.pTwoSided; });
        json[u"p_value_adjusted"] = abFigure(z, [&](const auto &test) { return adjusted.empty() ? test.pTwoSided : adjusted[arm - 1]; });
        json[u"exact_p_value"] = abFigure(stats::midPTest(both), [](const auto &test) { return test.twoSided; });
        json[u"always_valid_p_value"] = standing ? QJsonValue(standing->alwaysValidP[arm - 1]) : alwaysValid(arm);
        const auto bayes = stats::posteriors(both);
        json[u"probability_better"] = abFigure(bayes, [](const auto &value) { return value.probabilityBBetter; });
        json[u"expected_loss"] = abFigure(bayes, [](const auto &value) { return value.lossChoosingB; });
    }

    // Of totals without a plan: the evidence under a uniform belief of the share (concentration 2), which no look at the data can have
    // chosen.
    QJsonValue alwaysValid(std::size_t arm) const
    {
        const double share = m_table.shares[arm] / (m_table.shares[0] + m_table.shares[arm]);
        const auto evidence = stats::logEvidence({m_table.totals()[0].x, m_table.totals()[arm].x}, {share, 2});
        return abFigure(evidence, [](double logE) { return stats::alwaysValidP(logE); });
    }

    QString armLine(std::size_t arm, const stats::Outcome<stats::ProportionEstimate> &rate) const
    {
        const stats::Count &count = m_table.totals()[arm];
        const QString counts = Cli::tr("%1: %2 of %3").arg(nameOf(arm), QString::number(count.x), QString::number(count.n));
        if (!rate)
            return counts;
        return Cli::tr("%1, %2 %, plausibly between %3 % and %4 %")
            .arg(counts, QString::number(100 * rate->p, 'f', 2), QString::number(100 * rate->interval.low, 'f', 2),
                 QString::number(100 * rate->interval.high, 'f', 2));
    }

    QString sentenceOf(const std::optional<AbStanding> &standing) const
    {
        if (m_isWithheld)
            return Cli::tr(
                "The groups are not as large as planned, which chance hardly ever does: something in the split or the counting is "
                "broken, and the comparison is not valid.");
        if (!standing)
            return totalsSentence();
        if (standing->winner && QLatin1String(standing->status) == QLatin1String("early_winner"))
            return Cli::tr("%1 is better: luck alone would hardly ever show this, even though you looked every day.")
                .arg(nameOf(*standing->winner));
        if (standing->winner)
            return Cli::tr("%1 is better by the test of the planned day.").arg(nameOf(*standing->winner));
        if (QLatin1String(standing->status) == QLatin1String("keep_running"))
            return Cli::tr("Not decided yet: let it run to the planned day.");
        return Cli::tr("The planned day is over and the versions can't be told apart.") + u' ' + totalsSentence();
    }

    // What two or more totals say of the last comparison that can be made: the true difference lies between …
    QString totalsSentence() const
    {
        QStringList sentences;
        for (std::size_t arm = 1; arm < m_table.totals().size(); ++arm) {
            const auto difference = stats::newcombeDifference(pair(arm), m_confidence);
            if (!difference) {
                sentences.append(refusalSentence(difference.error()));
                continue;
            }
            const QString low = QString::number(100 * difference->interval.low, 'f', 2);
            const QString high = QString::number(100 * difference->interval.high, 'f', 2);
            const bool isOpen = difference->interval.low <= 0 && difference->interval.high >= 0;
            sentences.append(
                isOpen
                    ? Cli::tr("%1 against %2: between %3 and %4 points, so no difference is shown.").arg(nameOf(arm), nameOf(0), low, high)
                    : Cli::tr("%1 against %2: between %3 and %4 points. Totals don't say how often they were looked at; only a rule "
                              "fixed beforehand (--daily) ends an experiment.")
                          .arg(nameOf(arm), nameOf(0), low, high));
        }
        return sentences.join(u' ');
    }

    const AbTable &m_table;
    const double m_alpha;
    const double m_confidence;
    stats::Outcome<double> m_splitP = stats::refusal(stats::RefusalCode::NoData);
    bool m_isWithheld = false;
    QStringList m_lines;
};

} // namespace

stats::Outcome<AbAnswer> abAnswer(const AbTable &table, double alpha, const std::optional<AbPlan> &plan)
{
    return AbWriter(table, alpha).write(plan);
}

} // namespace yiren
