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

Meaning differenceMeaning(const DifferenceRow &row)
{
    if (row.settlement)
        return Meaning::Good;
    if (row.bank)
        return row.bank->state == BankMovement::State::Overdue ? Meaning::Attention : Meaning::Neutral;
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

QString amountText(const DifferenceRow &row)
{
    const auto amount = amountOf(row);
    return amount ? format::plainMoney(*amount) : QStringLiteral("—");
}

QString impactText(const DifferenceRow &row)
{
    const auto impact = impactOf(row);
    return impact ? format::signedMoney(*impact) : QStringLiteral("—");
}

// What agrees in the end has no cause of its own; the class says the rest.
QString causeInShort(const Difference &difference)
{
    if (difference.cause != Cause::None)
        return causeLabel(difference.cause);
    return difference.kind == DifferenceClass::CrossDay ? DifferenceWords::tr("both sides have it")
                                                        : DifferenceWords::tr("the next day's bill has it");
}

// The cause comes first: the sentence begins with numbers that stand beside it, and a narrow column shows its beginning.
QString causeAndSentence(const DifferenceRow &row)
{
    const QString &sentence = row.difference.explanation;
    const QString cause = row.isDifference() ? causeInShort(row.difference) : QString();
    if (cause.isEmpty() || cause == labelOf(row)) // the class has said it
        return sentence;
    return DifferenceWords::tr("%1 · %2", "a cause in short, the sentence about it").arg(cause, sentence);
}

QString rowIdentity(const DifferenceRow &row)
{
    return row.kind + row.blocker + u'\n' + row.subject;
}

} // namespace

std::optional<Money> amountOf(const DifferenceRow &row)
{
    return row.difference.bill ? row.difference.bill : row.difference.ledger;
}

std::optional<Money> impactOf(const DifferenceRow &row)
{
    return row.isDifference() ? std::optional(row.difference.impact) : std::nullopt;
}

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
    case Action::MatchBank:
        return DifferenceWords::tr("Match with the bank");
    case Action::None:
        break;
    }
    return DifferenceWords::tr("Nothing to do");
}

QString labelOf(const DifferenceRow &row)
{
    if (row.blocker == bankRowMark)
        return causeLabel(Cause::FundsMovement);
    return row.isDifference() ? differenceLabel(row.difference.kind) : blockerText(row.blocker);
}

QString stateOf(const DifferenceRow &row)
{
    if (row.settlement)
        return DifferenceWords::tr("Settled");
    if (row.bank)
        return actionLabel(Action::MatchBank);
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
                          .sortedBy([](const Row &a, const Row &b) { return amountOf(a) < amountOf(b); })
                          .asNumber()
                          .wide(84));
    columns.push_back(Column(
                          "impact", [] { return DifferenceWords::tr("Impact"); }, impactText)
                          .sortedBy([](const Row &a, const Row &b) { return a.difference.impact < b.difference.impact; })
                          .looks(Look::Strong)
                          .asNumber()
                          .wide(100));
    columns.push_back(Column(
                          "explanation", [] { return DifferenceWords::tr("Explanation"); }, causeAndSentence)
                          .copiedAs([](const Row &row) { return row.difference.explanation; })
                          .wide(280)
                          .stretched());
    columns.push_back(Column(
                          "state", [] { return DifferenceWords::tr("What to do"); }, stateOf)
                          .looks(Look::Link)
                          .wide(132));
    return std::make_unique<DifferencesModel>(std::move(columns), rowIdentity);
}

} // namespace yiren
