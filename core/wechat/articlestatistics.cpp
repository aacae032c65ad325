#include "wechat/articlestatistics.h"

#include "wechat/statisticsrows.h"

namespace yiren {

namespace {

const QString total = QStringLiteral("全部");

StatisticsLimits articleLimits(int mostDays)
{
    return {mostDays, BusinessDay(QDate(2025, 11, 1))};
}

bool isLate(const OfficialAnswer &answer)
{
    return OfficialFields(answer.json).flag(QLatin1String("is_delay"));
}

ReadingFigures figuresOf(const QJsonObject &detail, bool late)
{
    OfficialFields fields(detail);
    const auto figure = [&fields, late](const char *name) { return Figure::of(fields.optionalInteger(QLatin1String(name)), late); };
    ReadingFigures figures;
    figures.readers = figure("read_user");
    figures.sharers = figure("share_user");
    figures.looking = figure("zaikan_user");
    figures.likes = figure("like_user");
    figures.comments = figure("comment_count");
    figures.collections = figure("collection_user");
    figures.followers = figure("read_subscribe_user");
    figures.praiseFen = figure("praise_money");
    figures.deliveryRate = fields.optionalFraction(QLatin1String("read_delivery_rate"));
    figures.finishRate = fields.optionalFraction(QLatin1String("read_finish_rate"));
    for (const QJsonObject &source : fields.objects(QLatin1String("read_user_source"))) {
        OfficialFields one(source);
        const QString way = one.optionalText(QLatin1String("scene_desc"));
        if (way != total)
            figures.sources.push_back({way, one.optionalInteger(QLatin1String("user_count")).value_or(0)});
    }
    return figures;
}

std::vector<ArticleUpTo> daysOf(const OfficialFields &article, bool late)
{
    std::vector<ArticleUpTo> days;
    for (const QJsonObject &detail : article.objects(QLatin1String("detail_list"))) {
        if (const auto day = BusinessDay::fromText(detail.value(u"stat_date").toString()))
            days.push_back({*day, figuresOf(detail, late)});
    }
    return days;
}

} // namespace

Result<OfficialCall> articleReadersCall(BusinessDay day, qint64 nowMs)
{
    return statisticsCall("/datacube/getarticleread", {day, day}, articleLimits(1), nowMs);
}

Result<OfficialCall> articleSharersCall(BusinessDay day, qint64 nowMs)
{
    return statisticsCall("/datacube/getarticleshare", {day, day}, articleLimits(1), nowMs);
}

Result<ArticleDays> articleDays(const OfficialAnswer &answer)
{
    const bool late = isLate(answer);
    auto rows = statisticsRows<ArticleDay>(answer, [late](OfficialFields &fields, BusinessDay day) {
        return ArticleDay{day, fields.id(QLatin1String("msgid")), figuresOf(fields.object(QLatin1String("detail")), late)};
    });
    return rows ? Result<ArticleDays>(ArticleDays{std::move(*rows), late}) : failure(rows.error());
}

Result<OfficialCall> accountDaysCall(const StatisticsRange &range, qint64 nowMs)
{
    return statisticsCall("/datacube/getbizsummary", range, articleLimits(30), nowMs);
}

Result<AccountDays> accountDays(const OfficialAnswer &answer)
{
    const bool late = isLate(answer);
    auto rows = statisticsRows<AccountDay>(answer, [late](OfficialFields &fields, BusinessDay day) {
        const QJsonObject detail = fields.object(QLatin1String("detail"));
        return AccountDay{day, figuresOf(detail, late),
                          Figure::of(OfficialFields(detail).optionalInteger(QLatin1String("send_page_count")), late)};
    });
    return rows ? Result<AccountDays>(AccountDays{std::move(*rows), late}) : failure(rows.error());
}

Result<OfficialCall> articleTotalsCall(BusinessDay published, qint64 nowMs)
{
    return statisticsCall("/datacube/getarticletotaldetail", {published, published}, articleLimits(1), nowMs);
}

Result<ArticleTotals> articleTotals(const OfficialAnswer &answer)
{
    const bool late = isLate(answer);
    auto rows = statisticsRows<ArticleTotal>(answer, [late](OfficialFields &fields, BusinessDay day) {
        const bool wasPushed = fields.optionalInteger(QLatin1String("publish_type")) == 0;
        return ArticleTotal{day,
                            fields.id(QLatin1String("msgid")),
                            wasPushed,
                            fields.optionalText(QLatin1String("title")),
                            fields.optionalText(QLatin1String("content_url")),
                            daysOf(fields, late)};
    });
    return rows ? Result<ArticleTotals>(ArticleTotals{std::move(*rows), late}) : failure(rows.error());
}

QString statisticsMessageId(const QString &messageDataId, int index)
{
    return messageDataId + u'_' + QString::number(index);
}

} // namespace yiren
