#include "bills/billsummary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yiren {

std::optional<bool> SummaryCheck::agrees() const
{
    if (!isPresent())
        return {};
    return std::all_of(numbers.begin(), numbers.end(), [](const SummaryNumber &number) { return number.agrees(); });
}

QString toText(const SummaryCheck &check)
{
    QJsonArray numbers;
    for (const SummaryNumber &number : check.numbers) {
        numbers.append(QJsonObject{
            {QStringLiteral("name"), number.name}, {QStringLiteral("stated"), number.stated}, {QStringLiteral("counted"), number.counted}});
    }
    return QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact));
}

SummaryCheck summaryFromText(const QString &text)
{
    SummaryCheck check;
    const QJsonArray numbers = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : numbers) {
        const QJsonObject number = value.toObject();
        check.numbers.push_back({number[QLatin1String("name")].toString(), number[QLatin1String("stated")].toInteger(),
                                 number[QLatin1String("counted")].toInteger()});
    }
    return check;
}

} // namespace yiren
