#include "shipping/trackinglines.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace yiren {

namespace {

using LineProblem = TrackingLine::Problem;

QStringList columnsOf(const QString &line)
{
    static const QRegularExpression strong(QStringLiteral("\\s*[\\t,;，；、]\\s*")), weak(QStringLiteral("\\s+"));
    const QRegularExpression &between = line.contains(strong) ? strong : weak;
    QStringList columns = line.split(between);
    for (QString &column : columns)
        column = column.trimmed().remove(u'"');
    return columns;
}

bool isTitle(const QString &line)
{
    return std::ranges::none_of(line, [](QChar c) { return c.isDigit(); });
}

std::optional<QString> companyIdOf(const QString &named, const std::vector<ExpressCompany> &companies)
{
    const auto found = std::ranges::find_if(companies, [&named](const ExpressCompany &company) {
        return company.id.compare(named, Qt::CaseInsensitive) == 0 || company.name == named;
    });
    return found == companies.end() ? std::nullopt : std::optional(found->id);
}

LineProblem problemOf(const ListedShipment &listed)
{
    if (listed.isUnderWay)
        return LineProblem::UnderWay;
    if (listed.order.state != ManagedOrder::State::ToShip)
        return LineProblem::NotToShip;
    return listed.order.parcels.empty() ? LineProblem::None : LineProblem::PartlyShipped;
}

TrackingLine readOne(const QStringList &columns, const std::vector<ListedShipment> &orders, const std::vector<ExpressCompany> &companies)
{
    TrackingLine line;
    line.order = columns.value(0);
    line.trackingNo = columns.value(1);
    const auto found = std::ranges::find_if(orders, [&line](const ListedShipment &listed) {
        return listed.order.key.outTradeNo.toString() == line.order || listed.order.key.transaction.toString() == line.order;
    });
    if (found == orders.end() || line.order.isEmpty()) {
        line.problem = LineProblem::UnknownOrder;
        return line;
    }
    line.match = found->order;
    const auto company = columns.value(2).isEmpty() ? std::optional(QString()) : companyIdOf(columns.value(2), companies);
    line.company = company.value_or(columns.value(2));
    line.problem = line.trackingNo.isEmpty() ? LineProblem::Incomplete : company ? problemOf(*found) : LineProblem::UnknownCompany;
    return line;
}

} // namespace

std::vector<TrackingLine> readTrackingLines(const QString &text, const std::vector<ListedShipment> &orders,
                                            const std::vector<ExpressCompany> &companies)
{
    std::vector<TrackingLine> lines;
    QSet<QString> seenOrders, seenNumbers;
    qint64 number = 0;
    for (const QString &raw : text.left(longestPaste).split(u'\n')) {
        ++number;
        const QString whole = raw.trimmed();
        if (whole.isEmpty() || (lines.empty() && isTitle(whole)))
            continue;
        TrackingLine line = readOne(columnsOf(whole), orders, companies);
        line.number = number;
        if (line.match && line.problem == LineProblem::None) {
            const QString order = line.match->key.transaction.toString();
            if (seenOrders.contains(order) || seenNumbers.contains(line.trackingNo))
                line.problem = LineProblem::Twice;
            seenOrders.insert(order);
            seenNumbers.insert(line.trackingNo);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace yiren
