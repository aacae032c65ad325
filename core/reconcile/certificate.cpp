#include "reconcile/certificate.h"

#include "base/json.h"
#include "crypto/digest.h"
#include "reconcile/differencejson.h"

#include <QJsonArray>

namespace yiren {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray filesOf(const DayReport &report)
{
    QJsonArray files;
    for (const BillFacts &bill : report.bills) {
        files.append(QJsonObject{{QStringLiteral("kind"), billKindName(bill.kind)},
                                 {QStringLiteral("rows"), bill.rows},
                                 {QStringLiteral("quarantined"), bill.quarantined},
                                 {QStringLiteral("sha1"), hex(bill.sha1)},
                                 {QStringLiteral("sha256"), hex(bill.sha256)}});
    }
    return files;
}

QJsonObject totalsOf(const DayReport &report)
{
    const BillTotals &bill = report.match.bill;
    const LedgerTotals &ledger = report.match.ledger;
    return {{QStringLiteral("bill_payments"), bill.payments},
            {QStringLiteral("bill_payments_fen"), bill.paid.fen()},
            {QStringLiteral("bill_refunds"), bill.refunds},
            {QStringLiteral("bill_refunds_fen"), bill.refunded.fen()},
            {QStringLiteral("bill_fee_fen"), bill.fee.fen()},
            {QStringLiteral("bill_expected_fee_fen"), bill.expectedFee.fen()},
            {QStringLiteral("bill_net_fen"), bill.net.fen()},
            {QStringLiteral("ledger_payments"), ledger.payments},
            {QStringLiteral("ledger_payments_fen"), ledger.paid.fen()},
            {QStringLiteral("ledger_refunds"), ledger.refunds},
            {QStringLiteral("ledger_refunds_fen"), ledger.refunded.fen()},
            {QStringLiteral("matched_payments"), report.match.matchedPayments},
            {QStringLiteral("matched_refunds"), report.match.matchedRefunds},
            {QStringLiteral("quarantined"), report.quarantined},
            {QStringLiteral("unexplained_fen"), report.unexplained.fen()}};
}

// Every difference, without its sentence: that depends on the language.
QJsonArray differencesOf(const DayReport &report)
{
    const std::vector<QString> subjects = subjectsOf(report.match.differences);
    QJsonArray differences;
    for (size_t i = 0; i < subjects.size(); ++i) {
        const Difference &difference = report.match.differences[i];
        differences.append(QJsonObject{{QStringLiteral("class"), differenceClassName(difference.kind)},
                                       {QStringLiteral("subject"), subjects[i]},
                                       {QStringLiteral("bill_fen"), fenOrNull(difference.bill)},
                                       {QStringLiteral("ledger_fen"), fenOrNull(difference.ledger)},
                                       {QStringLiteral("impact_fen"), difference.impact.fen()},
                                       {QStringLiteral("cause"), causeName(difference.cause)}});
    }
    return differences;
}

QJsonObject fundsOf(const DayReport &report)
{
    const FundProof &funds = report.funds;
    QJsonArray lines, findings;
    for (const ProofLine &line : funds.lines) {
        lines.append(QJsonObject{{QStringLiteral("kind"), fundKindName(line.kind)},
                                 {QStringLiteral("trade_fen"), line.trade.fen()},
                                 {QStringLiteral("fund_fen"), line.fund.fen()}});
    }
    for (const FundFinding &finding : funds.findings) {
        findings.append(QJsonObject{{QStringLiteral("kind"), fundFindingName(finding.kind)},
                                    {QStringLiteral("number"), finding.number},
                                    {QStringLiteral("movement"), fundKindName(finding.movement)},
                                    {QStringLiteral("trade_fen"), finding.trade.fen()},
                                    {QStringLiteral("fund_fen"), finding.fund.fen()},
                                    {QStringLiteral("cause"), causeName(finding.cause)}});
    }
    return {{QStringLiteral("present"), funds.isPresent},
            {QStringLiteral("agrees"), funds.agrees()},
            {QStringLiteral("net_fen"), funds.net.fen()},
            {QStringLiteral("expected_net_fen"), funds.expectedNet.fen()},
            {QStringLiteral("other_fen"), funds.other.fen()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("findings"), findings}};
}

// Opening + movements = closing of the day, and that the history behind it is whole.
QJsonArray accountsOf(const DayReport &report)
{
    QJsonArray accounts;
    for (const AccountChain &chain : report.chains) {
        QJsonObject account{{QStringLiteral("account"), fundAccountName(chain.account)},
                            {QStringLiteral("days"), chain.report.days},
                            {QStringLiteral("rows"), chain.report.rows},
                            {QStringLiteral("breaks"), qint64(chain.report.breaks.size())}};
        for (const DayBalance &balance : chain.report.balances) {
            if (!report.period().contains(balance.day))
                continue;
            account.insert(QStringLiteral("opening_fen"), balance.opening.fen());
            account.insert(QStringLiteral("closing_fen"), balance.closing.fen());
            account.insert(QStringLiteral("income_fen"), balance.counted.income.fen());
            account.insert(QStringLiteral("expense_fen"), balance.counted.expense.fen());
        }
        accounts.append(account);
    }
    return accounts;
}

QJsonArray settlementsOf(const DayReport &report)
{
    QJsonArray settlements;
    for (const Settlement &settlement : report.settlements) {
        settlements.append(QJsonObject{{QStringLiteral("class"), settlement.key.kind},
                                       {QStringLiteral("subject"), settlement.key.subject},
                                       {QStringLiteral("bill_fen"), fenOrNull(settlement.key.bill)},
                                       {QStringLiteral("ledger_fen"), fenOrNull(settlement.key.ledger)},
                                       {QStringLiteral("action"), settlement.action},
                                       {QStringLiteral("reason"), settlement.reason}});
    }
    return settlements;
}

QJsonObject feesOf(const FeeAudit &fees)
{
    return {{QStringLiteral("rows"), fees.total.rows},
            {QStringLiteral("expected_fen"), fees.total.expected.fen()},
            {QStringLiteral("found_fen"), fees.total.found.fen()},
            {QStringLiteral("deviations"), qint64(fees.deviations.size())}};
}

} // namespace

QByteArray certificateOf(const DayReport &report, const CertificatePlace &place)
{
    QJsonArray reopenings;
    for (const auto &reopening : place.reopenings)
        reopenings.append(QJsonObject{{QStringLiteral("closing"), reopening.version}, {QStringLiteral("reason"), reopening.reason}});
    return toBytes({{QStringLiteral("form"), QStringLiteral("yiren.day")},
                    {QStringLiteral("form_version"), 1},
                    {QStringLiteral("day"), report.period().first.toText()},
                    {QStringLiteral("closing"), place.version},
                    {QStringLiteral("previous_sha256"), place.previousSha256},
                    {QStringLiteral("reopenings"), reopenings},
                    {QStringLiteral("files"), filesOf(report)},
                    {QStringLiteral("totals"), totalsOf(report)},
                    {QStringLiteral("differences"), differencesOf(report)},
                    {QStringLiteral("fund_flow"), fundsOf(report)},
                    {QStringLiteral("accounts"), accountsOf(report)},
                    {QStringLiteral("fees"), feesOf(report.fees)},
                    {QStringLiteral("settlements"), settlementsOf(report)}});
}

QString certificateHash(const QByteArray &certificate)
{
    return hex(sha256(certificate));
}

} // namespace yiren
