#include "search/daywords.h"

#include <QRegularExpression>

namespace yiren {

namespace {

constexpr int furthestYears = 8; // to the last 29 February, even over a century that has none

std::optional<BusinessDay> dayByName(const QString &word, BusinessDay today)
{
    const std::pair<const char16_t *, qint64> names[] = {{u"今天", 0},  {u"今日", 0},  {u"today", 0},     {u"昨天", -1},
                                                         {u"昨日", -1}, {u"前天", -2}, {u"yesterday", -1}};
    for (const auto &[name, days] : names) {
        if (word == QStringView(name))
            return today.plusDays(days);
    }
    static const QRegularExpression lastWeek(QStringLiteral("^上(?:个)?(?:周|星期|礼拜)([一二三四五六日天])$"));
    const auto found = lastWeek.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    const BusinessDay monday = today.plusDays(1 - today.date().dayOfWeek() - 7);
    const qsizetype place = QStringView(u"一二三四五六日").indexOf(found.captured(1));
    return monday.plusDays(place < 0 ? 6 : place);
}

std::optional<BusinessDay> dayByNumbers(const QString &word, BusinessDay today)
{
    static const QRegularExpression numbers(QStringLiteral("^(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    const auto found = numbers.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    if (found.capturedLength(1) == 0 && word.contains(u'.'))
        return std::nullopt; // 5.20 is an amount
    const auto on = [&found](int year) { return QDate(year, found.capturedView(2).toInt(), found.capturedView(3).toInt()); };
    if (found.hasCaptured(1)) {
        const QDate date = on(found.capturedView(1).toInt());
        return date.isValid() ? std::optional(BusinessDay(date)) : std::nullopt;
    }
    for (int year = today.date().year(); year >= today.date().year() - furthestYears; --year) {
        if (const QDate date = on(year); date.isValid() && date <= today.date())
            return BusinessDay(date);
    }
    return std::nullopt;
}

} // namespace

std::optional<BusinessDay> dayOfWords(const QString &typed, BusinessDay today)
{
    const QString word = typed.normalized(QString::NormalizationForm_KC).toLower().remove(u' ');
    auto day = dayByName(word, today);
    if (!day)
        day = dayByNumbers(word, today);
    return day && *day <= today ? day : std::nullopt;
}

} // namespace yiren
