#include "exporting/exports.h"

#include "customers/customerexportstore.h"

#include <QStringList>

namespace yiren {

namespace {

using CustomerCell = ExportTable::Cell;

CustomerCell momentCell(const std::optional<qint64> &ms)
{
    return ms ? CustomerCell(msToBeijingText(*ms)) : CustomerCell();
}

std::vector<CustomerCell> customerRow(const ExportedCustomer &one)
{
    const Customer &person = one.person;
    const QStringList tags(person.tags.begin(), person.tags.end());
    return {toInteger(person.id),
            person.name,
            one.openId,
            one.unionId,
            one.otherIds,
            tags.join(QStringLiteral(";")),
            person.source,
            person.sourceDetail,
            msToBeijingText(person.firstSeenAt),
            person.figures.orders,
            person.figures.paid.fen(),
            person.figures.refunded.fen(),
            momentCell(person.figures.firstPaidAt),
            momentCell(person.figures.lastPaidAt),
            person.figures.views,
            person.figures.interactions,
            momentCell(person.figures.lastEventAt)};
}

} // namespace

Result<ExportTable> customersTable(Database &database, AccountId account, const std::optional<Period> &firstSeen)
{
    using enum ExportTable::Kind;
    const auto customers = CustomerExportStore(database).customers(account, firstSeen);
    if (!customers)
        return failure(customers.error());
    ExportTable table;
    table.title = QStringLiteral("customers");
    const std::pair<const char *, ExportTable::Kind> columns[] = {
        {"customer", Integer},   {"name", Text},         {"openid", Text},   {"unionid", Text},
        {"other_ids", Text},     {"tags", Text},         {"source", Text},   {"source_detail", Text},
        {"first_seen_at", Text}, {"orders", Integer},    {"paid_fen", Fen},  {"refunded_fen", Fen},
        {"first_paid_at", Text}, {"last_paid_at", Text}, {"views", Integer}, {"interactions", Integer},
        {"last_event_at", Text}};
    for (const auto &[name, kind] : columns)
        table.columns.push_back({QLatin1String(name), kind});
    for (const ExportedCustomer &one : *customers)
        table.rows.push_back(customerRow(one));
    return table;
}

} // namespace yiren
