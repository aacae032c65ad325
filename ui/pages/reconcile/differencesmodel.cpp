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
    using Column = TableColumn<Row>;
    using Look = TableBase::CellLook;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "class", [] { return Words::tr("Class"); }, [](const Row &row) { return differenceLabel(row.difference.kind); })
                          .sortedBy([](const Row &a, const Row &b) { return a.difference.kind < b.difference.kind; })
                          .asChip(meaningOf)
                          .wide(156));
    columns.push_back(Column(
                          "transaction_id", [] { return Words::tr("WeChat's number"); },
                          [](const Row &row) { return orDash(row.difference.transactionId.toString()); })
                          .looks(Look::Secondary)
                          .wide(228));
    columns.push_back(Column(
                          "number", [] { return Words::tr("Our number"); }, [](const Row &row) { return orDash(numberOf(row)); })
                          .sortedBy([](const Row &a, const Row &b) { return numberOf(a) < numberOf(b); })
                          .looks(Look::Secondary)
                          .wide(166));
    columns.push_back(
        Column(
            "amount", [] { return Words::tr("Amount"); }, [](const Row &row) { return format::plainMoney(amountOf(row.difference)); })
            .sortedBy([](const Row &a, const Row &b) { return amountOf(a.difference) < amountOf(b.difference); })
            .asNumber()
            .wide(84));
    columns.push_back(
        Column(
            "impact", [] { return Words::tr("Impact"); }, [](const Row &row) { return format::signedMoney(row.difference.impact); })
            .sortedBy([](const Row &a, const Row &b) { return a.difference.impact < b.difference.impact; })
            .looks(Look::Strong)
            .asNumber()
            .wide(100));
    columns.push_back(Column(
                          "explanation", [] { return Words::tr("Explanation"); }, [](const Row &row) { return row.difference.explanation; })
                          .wide(300)
                          .stretched());
    columns.push_back(Column(
                          "state", [] { return Words::tr("What to do"); }, stateOf)
                          .looks(Look::Link)
                          .wide(132));
    return std::make_unique<DifferencesModel>(std::move(columns), [](const Row &row) -> QString {
        return QString(differenceClassName(row.difference.kind)) + u'\n' + row.subject;
    });
}

} // namespace yiren
