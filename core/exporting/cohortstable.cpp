#include "exporting/exports.h"

#include "retention/retentionreading.h"

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

QString nameOfKind(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Followers:
        return QStringLiteral("followers");
    case RetentionKind::Members:
        return QStringLiteral("members");
    case RetentionKind::Buyers:
        return QStringLiteral("buyers");
    }
    return {};
}

QString share(double value)
{
    return QString::number(value, 'f', 4);
}

void addLine(ExportTable &table, RetentionKind kind, const CohortTable &cohorts, const CohortLine &line)
{
    for (size_t k = 0; k < line.shares.size(); ++k) {
        const CohortShare &of = line.shares[k];
        if (of.state != CohortShare::State::Known)
            continue;
        table.rows.push_back({nameOfKind(kind), line.first.toText(), line.people, qint64(k), qint64(k) * cohorts.periodDays,
                              qint64(of.cell.stayed), share(of.cell.share), share(of.cell.interval.low), share(of.cell.interval.high),
                              line.isSmall ? QStringLiteral("small") : QString(),
                              cohorts.meaning == CohortMeaning::Ordered ? QStringLiteral("ordered") : QStringLiteral("stayed")});
    }
}

} // namespace

ExportTable cohortsTable(const std::vector<std::pair<RetentionKind, CohortTable>> &all)
{
    ExportTable table;
    table.title = QStringLiteral("cohorts");
    table.columns = {
        {QStringLiteral("kind"), Kind::Text},      {QStringLiteral("cohort"), Kind::Text},    {QStringLiteral("people"), Kind::Integer},
        {QStringLiteral("period"), Kind::Integer}, {QStringLiteral("days"), Kind::Integer},   {QStringLiteral("count"), Kind::Integer},
        {QStringLiteral("share"), Kind::Text},     {QStringLiteral("share_low"), Kind::Text}, {QStringLiteral("share_high"), Kind::Text},
        {QStringLiteral("note"), Kind::Text},      {QStringLiteral("meaning"), Kind::Text}};
    for (const auto &[kind, cohorts] : all) {
        for (const CohortLine &line : cohorts.lines)
            addLine(table, kind, cohorts, line);
    }
    return table;
}

Result<ExportTable> cohortsTable(Database &database, AccountId account, BusinessDay today, const std::optional<Period> &joined)
{
    std::vector<std::pair<RetentionKind, CohortTable>> all;
    for (const RetentionKind kind : {RetentionKind::Followers, RetentionKind::Members, RetentionKind::Buyers}) {
        auto cohorts = loadCohorts(database, {account, kind, Period{today, today}, today, stats::CohortLength::Month});
        if (!cohorts)
            return failure(cohorts.error());
        if (!*cohorts)
            continue;
        if (joined)
            std::erase_if((*cohorts)->lines, [&joined](const CohortLine &line) { return !joined->contains(line.first); });
        all.emplace_back(kind, std::move(**cohorts));
    }
    return cohortsTable(all);
}

} // namespace yiren
