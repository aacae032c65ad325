#include "pages/reconcile/differencesmodel.h"

#include "formatting/format.h"
#include "reconcile/causes.h"
#include "reconcile/differencelabel.h"
#include "words/labels.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct DifferenceWords {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

Money amountOf(const Difference &difference)
{
    return difference.bill.value_or(difference.ledger.value_or(Money()));
}

Meaning differenceMeaning(const DifferenceRow &row)
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

QString rowIdentity(const DifferenceRow &row)
{
    return row.kind + row.blocker + u'\n' + row.subject;
}

} // namespace

QString actionLabel(Action action)
{
    switch (action) {
    case Action::RecordOrder:
        return DifferenceWords::tr("Record it");
    case Action::Link:
        return DifferenceWords::tr("Link the two");
    case Action::MarkOutside:
        return DifferenceWords::tr("Mark as outside");
    case Action::WaitForNextBill:
        return DifferenceWords::tr("Wait for tomorrow's bill");
    case Action::QueryRefund:
        return DifferenceWords::tr("Ask WeChat about the refund");
    case Action::AcceptWithReason:
        return DifferenceWords::tr("Accept, say why");
    case Action::RefundDuplicate:
        return DifferenceWords::tr("Refund the second payment");
    case Action::RemoveDuplicate:
        return DifferenceWords::tr("Remove the surplus record");
    case Action::CheckFee:
        return DifferenceWords::tr("Check the fee");
    case Action::None:
        break;
    }
    return DifferenceWords::tr("Nothing to do");
}

QString labelOf(const DifferenceRow &row)
{
    return row.isDifference() ? differenceLabel(row.difference.kind) : blockerText(row.blocker);
}

QString stateOf(const DifferenceRow &row)
{
    if (row.settlement)
        return DifferenceWords::tr("Settled");
    if (row.isDifference())
        return actionLabel(row.difference.action);
    return row.kind.isEmpty() ? DifferenceWords::tr("Import it") : actionLabel(Action::AcceptWithReason);
}

std::unique_ptr<DifferencesModel> makeDifferencesModel()
{
    using Row = DifferenceRow;
    using Column = TableColumn<Row>;
    using Look = TableBase::CellLook;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "class", [] { return DifferenceWords::tr("Class"); }, [](const Row &row) { return labelOf(row); })
                          .sortedBy([](const Row &a, const Row &b) {
                              return std::pair(a.isDifference(), a.difference.kind) < std::pair(b.isDifference(), b.difference.kind);
                          })
                          .asChip(differenceMeaning)
                          .wide(166));
    columns.push_back(Column(
                          "transaction_id", [] { return DifferenceWords::tr("WeChat's number"); },
                          [](const Row &row) { return format::orDash(row.difference.transactionId.toString()); })
                          .looks(Look::Secondary)
                          .wide(228)
                          .givingWay(1));
    columns.push_back(
        Column(
            "number", [] { return DifferenceWords::tr("Our number"); }, [](const Row &row) { return format::orDash(numberOf(row)); })
            .sortedBy([](const Row &a, const Row &b) { return numberOf(a) < numberOf(b); })
            .looks(Look::Secondary)
            .wide(166)
            .givingWay(2));
    columns.push_back(Column(
                          "amount", [] { return DifferenceWords::tr("Amount"); }, amountText)
                          .sortedBy([](const Row &a, const Row &b) { return amountOf(a.difference) < amountOf(b.difference); })
                          .asNumber()
                          .wide(84));
    columns.push_back(Column(
                          "impact", [] { return DifferenceWords::tr("Impact"); }, impactText)
                          .sortedBy([](const Row &a, const Row &b) { return a.difference.impact < b.difference.impact; })
                          .looks(Look::Strong)
                          .asNumber()
                          .wide(100));
    columns.push_back(
        Column(
            "explanation", [] { return DifferenceWords::tr("Explanation"); }, [](const Row &row) { return row.difference.explanation; })
            .wide(280)
            .stretched());
    columns.push_back(Column(
                          "state", [] { return DifferenceWords::tr("What to do"); }, stateOf)
                          .looks(Look::Link)
                          .wide(132));
    return std::make_unique<DifferencesModel>(std::move(columns), rowIdentity);
}

} // namespace yiren
