#include "reconcile/dayreportjson.h"

#include "base/json.h"
#include "reconcile/differencejson.h"
#include "reconcile/explanation.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace yiren {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue boolOrNull(std::optional<bool> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// One trade bill ALL can be named; several files can't be named by one digest, they stand in "files".
QJsonValue sha1OfBill(const std::vector<BillFacts> &bills)
{
    const BillFacts *only = nullptr;
    for (const BillFacts &bill : bills) {
        if (!isTradeBill(bill.kind) || bill.sha1.isEmpty())
            continue;
        if (only)
            return {};
        only = &bill;
    }
    return only ? QJsonValue(QString::fromLatin1(only->sha1.toHex())) : QJsonValue();
}

QJsonObject billJson(const DayReport &report)
{
    const BillTotals &bill = report.match.bill;
    return {{QStringLiteral("payments"), bill.payments},
            {QStringLiteral("payments_fen"), bill.paid.fen()},
            {QStringLiteral("refunds"), bill.refunds},
            {QStringLiteral("refunds_fen"), bill.refunded.fen()},
            {QStringLiteral("fee_fen"), bill.fee.fen()},
            {QStringLiteral("coupons_fen"), bill.coupons().fen()},
            {QStringLiteral("net_fen"), bill.net.fen()},
            {QStringLiteral("sha1"), sha1OfBill(report.bills)},
            {QStringLiteral("summary_row_agrees"), boolOrNull(report.summaryAgrees)}};
}

QJsonObject ledgerJson(const LedgerTotals &ledger)
{
    return {{QStringLiteral("payments"), ledger.payments},
            {QStringLiteral("payments_fen"), ledger.paid.fen()},
            {QStringLiteral("refunds"), ledger.refunds},
            {QStringLiteral("refunds_fen"), ledger.refunded.fen()}};
}

QJsonObject findingJson(const FundFinding &finding)
{
    return {{QStringLiteral("kind"), fundFindingName(finding.kind)},
            {QStringLiteral("account"), fundAccountName(finding.account)},
            {QStringLiteral("movement"), fundKindName(finding.movement)},
            {QStringLiteral("number"), textOrNull(finding.number)},
            {QStringLiteral("voucher"), textOrNull(finding.voucher)},
            {QStringLiteral("trade_fen"), finding.trade.fen()},
            {QStringLiteral("fund_fen"), finding.fund.fen()},
            {QStringLiteral("cause"), textOrNull(causeName(finding.cause))},
            {QStringLiteral("unconnected_app"), textOrNull(finding.strangeApp)},
            {QStringLiteral("explanation"), finding.explanation},
            {QStringLiteral("suggested_action"), textOrNull(actionName(finding.action))}};
}

QJsonArray bankJson(const std::vector<BankMovement> &movements)
{
    QJsonArray json;
    for (const BankMovement &movement : movements) {
        const FundRow &moved = movement.movement.row;
        json.append(QJsonObject{{QStringLiteral("date"), movement.day.toText()},
                                {QStringLiteral("account"), fundAccountName(movement.movement.account)},
                                {QStringLiteral("movement"), fundKindName(fundKindOf(moved))},
                                {QStringLiteral("class"), bankKind},
                                {QStringLiteral("subject"), moved.businessNo},
                                {QStringLiteral("fund_fen"), moved.signedAmount().fen()},
                                {QStringLiteral("state"), bankStateName(movement.state)},
                                {QStringLiteral("bank_date"), movement.row ? QJsonValue(movement.row->day.toText()) : QJsonValue()},
                                {QStringLiteral("bank_reference"), movement.row ? QJsonValue(movement.row->reference) : QJsonValue()},
                                {QStringLiteral("explanation"), explanation(movement)}});
    }
    return json;
}

QJsonObject fundsJson(const DayReport &report)
{
    const FundProof &funds = report.funds;
    QJsonArray findings;
    for (const FundFinding &finding : funds.findings)
        findings.append(findingJson(finding));
    const bool isPresent = funds.isPresent;
    return {{QStringLiteral("present"), isPresent},
            {QStringLiteral("net_fen"), isPresent ? QJsonValue(funds.net.fen()) : QJsonValue()},
            {QStringLiteral("agrees"), isPresent ? QJsonValue(funds.agrees()) : QJsonValue()},
            {QStringLiteral("other_fen"), isPresent ? QJsonValue(funds.other.fen()) : QJsonValue()},
            {QStringLiteral("unexplained_fen"), isPresent ? QJsonValue(funds.unexplained.fen()) : QJsonValue()},
            {QStringLiteral("bank"), bankJson(report.bank)},
            {QStringLiteral("findings"), findings}};
}

QJsonArray proofJson(const FundProof &funds)
{
    QJsonArray lines;
    for (const ProofLine &line : funds.lines) {
        lines.append(QJsonObject{{QStringLiteral("kind"), fundKindName(line.kind)},
                                 {QStringLiteral("trade_rows"), line.tradeRows},
                                 {QStringLiteral("fund_rows"), line.fundRows},
                                 {QStringLiteral("trade_fen"), line.trade.fen()},
                                 {QStringLiteral("fund_fen"), funds.isPresent ? QJsonValue(line.fund.fen()) : QJsonValue()}});
    }
    return lines;
}

QJsonObject byClassJson(const std::vector<Difference> &differences)
{
    std::map<DifferenceClass, std::pair<qint64, Money>> classes;
    for (const Difference &difference : differences) {
        auto &[count, impact] = classes[difference.kind];
        ++count;
        impact += difference.impact;
    }
    QJsonObject json;
    for (const auto &[kind, sums] : classes) {
        json.insert(differenceClassName(kind),
                    QJsonObject{{QStringLiteral("count"), sums.first}, {QStringLiteral("impact_fen"), sums.second.fen()}});
    }
    return json;
}

QJsonArray chainsJson(const std::vector<AccountChain> &chains)
{
    QJsonArray json;
    for (const AccountChain &chain : chains) {
        QJsonArray breaks;
        for (const ChainBreak &found : chain.report.breaks) {
            breaks.append(QJsonObject{{QStringLiteral("kind"), chainBreakName(found.kind)},
                                      {QStringLiteral("day"), found.day.toText()},
                                      {QStringLiteral("line"), found.line},
                                      {QStringLiteral("rows"), found.rows},
                                      {QStringLiteral("expected_fen"), found.expected.fen()},
                                      {QStringLiteral("found_fen"), found.found.fen()}});
        }
        json.append(QJsonObject{{QStringLiteral("account"), fundAccountName(chain.account)},
                                {QStringLiteral("days"), chain.report.days},
                                {QStringLiteral("rows"), chain.report.rows},
                                {QStringLiteral("opening_fen"), fenOrNull(chain.report.opening)},
                                {QStringLiteral("closing_fen"), fenOrNull(chain.report.closing)},
                                {QStringLiteral("holds"), chain.report.holds()},
                                {QStringLiteral("breaks"), breaks}});
    }
    return json;
}

QJsonObject feesJson(const FeeAudit &fees)
{
    QJsonArray deviations;
    for (const FeeDeviation &deviation : fees.deviations) {
        const bool isPayment = deviation.row.kind == TradeKind::Payment;
        deviations.append(
            QJsonObject{{QStringLiteral("number"), isPayment ? deviation.row.outTradeNo.toString() : deviation.row.outRefundNo.toString()},
                        {QStringLiteral("base_fen"), deviation.base.fen()},
                        {QStringLiteral("expected_fen"), deviation.expected.fen()},
                        {QStringLiteral("found_fen"), deviation.found().fen()},
                        {QStringLiteral("is_rounding"), deviation.isRounding}});
    }
    return {{QStringLiteral("rows"), fees.total.rows},
            {QStringLiteral("expected_fen"), fees.total.expected.fen()},
            {QStringLiteral("found_fen"), fees.total.found.fen()},
            {QStringLiteral("deviations"), deviations}};
}

QJsonObject equationJson(const DayReport &report)
{
    const MatchReport &match = report.match;
    Money explained;
    for (const Difference &difference : match.differences)
        explained += difference.impact;
    return {{QStringLiteral("bill_fen"), (match.bill.paid - match.bill.refunded).fen()},
            {QStringLiteral("ledger_fen"), (match.ledger.paid - match.ledger.refunded).fen()},
            {QStringLiteral("fee_deviation_fen"), (match.bill.fee - match.bill.expectedFee).fen()},
            {QStringLiteral("explained_fen"), explained.fen()},
            {QStringLiteral("unexplained_fen"), report.unexplained.fen()}};
}

QJsonArray settlementsJson(const std::vector<Settlement> &settlements)
{
    QJsonArray json;
    for (const Settlement &settlement : settlements) {
        json.append(QJsonObject{{QStringLiteral("class"), settlement.key.kind},
                                {QStringLiteral("subject"), settlement.key.subject},
                                {QStringLiteral("bill_fen"), fenOrNull(settlement.key.bill)},
                                {QStringLiteral("ledger_fen"), fenOrNull(settlement.key.ledger)},
                                {QStringLiteral("action"), settlement.action},
                                {QStringLiteral("reason"), settlement.reason}});
    }
    return json;
}

} // namespace

QJsonObject toJson(const Blocker &blocker)
{
    return {
        {QStringLiteral("kind"), blockerName(blocker.kind)},           {QStringLiteral("class"), textOrNull(blocker.key.kind)},
        {QStringLiteral("subject"), textOrNull(blocker.key.subject)},  {QStringLiteral("bill_fen"), fenOrNull(blocker.key.bill)},
        {QStringLiteral("ledger_fen"), fenOrNull(blocker.key.ledger)}, {QStringLiteral("explanation"), textOrNull(blocker.explanation)}};
}

QByteArray reportJson(const DayReport &report, const QJsonObject &more)
{
    QJsonArray blockers;
    for (const Blocker &blocker : report.blockers)
        blockers.append(toJson(blocker));
    QJsonObject json{{QStringLiteral("from"), report.period().first.toText()},
                     {QStringLiteral("to"), report.period().last.previous().toText()},
                     {QStringLiteral("bill"), billJson(report)},
                     {QStringLiteral("ledger"), ledgerJson(report.match.ledger)},
                     {QStringLiteral("fund_flow"), fundsJson(report)},
                     {QStringLiteral("matched"), report.match.matchedPayments},
                     {QStringLiteral("matched_refunds"), report.match.matchedRefunds},
                     {QStringLiteral("by_class"), byClassJson(report.match.differences)},
                     {QStringLiteral("unexplained_fen"), report.unexplained.fen()},
                     {QStringLiteral("proof"), proofJson(report.funds)},
                     {QStringLiteral("chains"), chainsJson(report.chains)},
                     {QStringLiteral("fee_audit"), feesJson(report.fees)},
                     {QStringLiteral("quarantined"), report.quarantined},
                     {QStringLiteral("equation"), equationJson(report)},
                     {QStringLiteral("settlements"), settlementsJson(report.settlements)},
                     {QStringLiteral("blockers"), blockers}};
    for (auto member = more.begin(); member != more.end(); ++member)
        json.insert(member.key(), member.value());
    const QByteArray others = toBytes(json);
    return "{\"differences\":" + differencesJson(report.match.differences) + ',' + others.sliced(1);
}

} // namespace yiren
