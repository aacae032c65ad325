#include "pages/reconcile/differencesmodel.h"

#include "formatting/format.h"
#include "reconcile/causes.h"
#include "reconcile/differencelabel.h"
#include "words/labels.h"

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
    if (!row.isDifference() || isBlocking(row.difference.cause))
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
    if (!row.isDifference())
        return row.subject;
    const QString &refund = row.difference.outRefundNo.toString();
    return refund.isEmpty() ? row.difference.outTradeNo.toString() : refund;
}

// A blocker has amounts only where it is about money.
QString amountText(const DifferenceRow &row)
{
    const bool hasAmount = row.difference.bill || row.difference.ledger;
    return hasAmount ? format::plainMoney(amountOf(row.difference)) : QStringLiteral("—");
}

QString impactText(const DifferenceRow &row)
{
    return row.isDifference() ? format::signedMoney(row.difference.impact) : QStringLiteral("—");
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
        return Words::tr("Accept, say why");
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

QString labelOf(const DifferenceRow &row)
{
    return row.isDifference() ? differenceLabel(row.difference.kind) : blockerText(row.blocker);
}

QString stateOf(const DifferenceRow &row)
{
    if (row.settlement)
        return Words::tr("Settled");
    if (row.isDifference())
        return actionLabel(row.difference.action);
    return row.kind.isEmpty() ? Words::tr("Import it") : actionLabel(Action::AcceptWithReason);
}

std::unique_ptr<DifferencesModel> makeDifferencesModel()
{
    using Row = DifferenceRow;
    using Column = TableColumn<Row>;
    using Look = TableBase::CellLook;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "class", [] { return Words::tr("Class"); }, labelOf)
                          .sortedBy([](const Row &a, const Row &b) {
                              return std::pair(a.isDifference(), a.difference.kind) < std::pair(b.isDifference(), b.difference.kind);
                          })
                          .asChip(meaningOf)
                          .wide(166));
    columns.push_back(Column(
                          "transaction_id", [] { return Words::tr("WeChat's number"); },
                          [](const Row &row) { return orDash(row.difference.transactionId.toString()); })
                          .looks(Look::Secondary)
                          .wide(228)
                          .givingWay(1));
    columns.push_back(Column(
                          "number", [] { return Words::tr("Our number"); }, [](const Row &row) { return orDash(numberOf(row)); })
                          .sortedBy([](const Row &a, const Row &b) { return numberOf(a) < numberOf(b); })
                          .looks(Look::Secondary)
                          .wide(166)
                          .givingWay(2));
    columns.push_back(Column(
                          "amount", [] { return Words::tr("Amount"); }, amountText)
                          .sortedBy([](const Row &a, const Row &b) { return amountOf(a.difference) < amountOf(b.difference); })
                          .asNumber()
                          .wide(84));
    columns.push_back(Column(
                          "impact", [] { return Words::tr("Impact"); }, impactText)
                          .sortedBy([](const Row &a, const Row &b) { return a.difference.impact < b.difference.impact; })
                          .looks(Look::Strong)
                          .asNumber()
                          .wide(100));
    columns.push_back(Column(
                          "explanation", [] { return Words::tr("Explanation"); }, [](const Row &row) { return row.difference.explanation; })
                          .wide(280)
                          .stretched());
    columns.push_back(Column(
                          "state", [] { return Words::tr("What to do"); }, stateOf)
                          .looks(Look::Link)
                          .wide(132));
    return std::make_unique<DifferencesModel>(std::move(columns),
                                              [](const Row &row) -> QString { return row.kind + row.blocker + u'\n' + row.subject; });
}

} // namespace yiren
