#include "pages/reconcile/differencesmodel.h"

#include "formatting/format.h"
#include "reconcile/causes.h"
#include "reconcile/differencelabel.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

Money amountOf(const Difference &difference)
{
    return difference.bill.value_or(difference.ledger.value_or(Money()));
}

Meaning meaningOf(const DifferenceRow &row)
{
    if (row.settlement)
        return Meaning::Good;
    if (isBlocking(row.difference.cause))
        return Meaning::Wrong;
    switch (row.difference.kind) {
    case DifferenceClass::CrossDay:
    case DifferenceClass::NextDay:
        return Meaning::Neutral;
    default:
        return Meaning::Attention;
    }
}

QString numberOf(const DifferenceRow &row)
{
    const QString &refund = row.difference.outRefundNo.toString();
    return refund.isEmpty() ? row.difference.outTradeNo.toString() : refund;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

QString actionLabel(Action action)
{
    switch (action) {
    case Action::RecordOrder:
        return Words::tr("Record it");
    case Action::Link:
        return Words::tr("Link the two");
    case Action::MarkOutside:
        return Words::tr("Mark as outside");
    case Action::WaitForNextBill:
        return Words::tr("Wait for tomorrow's bill");
    case Action::QueryRefund:
        return Words::tr("Ask WeChat about the refund");
    case Action::AcceptWithReason:
        return Words::tr("Accept with a reason");
    case Action::RefundDuplicate:
        return Words::tr("Refund the second payment");
    case Action::RemoveDuplicate:
        return Words::tr("Remove the surplus record");
    case Action::CheckFee:
        return Words::tr("Check the fee");
    case Action::None:
        break;
    }
    return Words::tr("Nothing to do");
}

QString stateOf(const DifferenceRow &row)
{
    return row.settlement ? Words::tr("Settled") : actionLabel(row.difference.action);
}

std::unique_ptr<DifferencesModel> makeDifferencesModel()
{
    using Row = DifferenceRow;
    std::vector<DifferencesModel::Column> columns;
    columns.push_back({.name = "class",
                       .title = [] { return Words::tr("Class"); },
                       .text = [](const Row &row) { return differenceLabel(row.difference.kind); },
                       .less = [](const Row &a, const Row &b) { return a.difference.kind < b.difference.kind; },
                       .chip = meaningOf,
                       .width = 150});
    columns.push_back({.name = "transaction_id",
                       .title = [] { return Words::tr("WeChat's number"); },
                       .text = [](const Row &row) { return orDash(row.difference.transactionId.toString()); },
                       .look = TableBase::CellLook::Secondary,
                       .width = 236});
    columns.push_back({.name = "number",
                       .title = [] { return Words::tr("Our number"); },
                       .text = [](const Row &row) { return orDash(numberOf(row)); },
                       .less = [](const Row &a, const Row &b) { return numberOf(a) < numberOf(b); },
                       .look = TableBase::CellLook::Secondary,
                       .width = 176});
    columns.push_back({.name = "amount",
                       .title = [] { return Words::tr("Amount"); },
                       .text = [](const Row &row) { return format::plainMoney(amountOf(row.difference)); },
                       .less = [](const Row &a, const Row &b) { return amountOf(a.difference) < amountOf(b.difference); },
                       .number = true,
                       .width = 92});
    columns.push_back({.name = "impact",
                       .title = [] { return Words::tr("Impact"); },
                       .text = [](const Row &row) { return format::signedMoney(row.difference.impact); },
                       .less = [](const Row &a, const Row &b) { return a.difference.impact < b.difference.impact; },
                       .look = TableBase::CellLook::Strong,
                       .number = true,
                       .width = 110});
    columns.push_back({.name = "explanation",
                       .title = [] { return Words::tr("Explanation"); },
                       .text = [](const Row &row) { return row.difference.explanation; },
                       .width = 300,
                       .stretch = true});
    columns.push_back({.name = "state",
                       .title = [] { return Words::tr("What to do"); },
                       .text = stateOf,
                       .look = TableBase::CellLook::Link,
                       .width = 132});
    return std::make_unique<DifferencesModel>(std::move(columns), [](const Row &row) {
        return QString(differenceClassName(row.difference.kind)) + u'\n' + row.subject;
    });
}

} // namespace yiren
