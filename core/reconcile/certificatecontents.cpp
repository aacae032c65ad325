#include "reconcile/certificatecontents.h"

#include "base/json.h"
#include "reconcile/differencelabel.h"

#include <QJsonArray>

namespace yiren {

namespace {

using Contents = CertificateContents;

Money money(const QJsonObject &object, QLatin1String name)
{
    return Money::fromFen(object.value(name).toInteger());
}

std::optional<Money> moneyOrNothing(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).isDouble() ? std::optional(money(object, name)) : std::nullopt;
}

qint64 number(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toInteger();
}

QString text(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toString();
}

template <typename T>
std::vector<T> listOf(const QJsonObject &object, QLatin1String name, T (*read)(const QJsonObject &))
{
    std::vector<T> list;
    for (const QJsonValue &value : object.value(name).toArray())
        list.push_back(read(value.toObject()));
    return list;
}

BillTotals billOf(const QJsonObject &totals)
{
    return {number(totals, QLatin1String("bill_payments")),    number(totals, QLatin1String("bill_refunds")),
            money(totals, QLatin1String("bill_payments_fen")), money(totals, QLatin1String("bill_refunds_fen")),
            money(totals, QLatin1String("bill_fee_fen")),      money(totals, QLatin1String("bill_expected_fee_fen")),
            money(totals, QLatin1String("bill_net_fen"))};
}

LedgerTotals ledgerOf(const QJsonObject &totals)
{
    return {number(totals, QLatin1String("ledger_payments")), number(totals, QLatin1String("ledger_refunds")),
            money(totals, QLatin1String("ledger_payments_fen")), money(totals, QLatin1String("ledger_refunds_fen"))};
}

Contents::Finding statedFinding(const QJsonObject &object)
{
    return {text(object, QLatin1String("class")),
            text(object, QLatin1String("subject")),
            moneyOrNothing(object, QLatin1String("bill_fen")),
            moneyOrNothing(object, QLatin1String("ledger_fen")),
            money(object, QLatin1String("impact_fen")),
            text(object, QLatin1String("cause"))};
}

Contents::Funds statedFunds(const QJsonObject &object)
{
    return {object.value(QLatin1String("present")).toBool(), object.value(QLatin1String("agrees")).toBool(),
            money(object, QLatin1String("net_fen")), money(object, QLatin1String("expected_net_fen")),
            money(object, QLatin1String("other_fen"))};
}

Contents::Account accountOf(const QJsonObject &object)
{
    Contents::Account account{text(object, QLatin1String("account")), number(object, QLatin1String("days")),
                              number(object, QLatin1String("rows")), number(object, QLatin1String("breaks")), std::nullopt};
    if (object.contains(QLatin1String("opening_fen")))
        account.balance = {money(object, QLatin1String("opening_fen")), money(object, QLatin1String("income_fen")),
                           money(object, QLatin1String("expense_fen")), money(object, QLatin1String("closing_fen"))};
    return account;
}

Contents::File fileOf(const QJsonObject &object)
{
    return {text(object, QLatin1String("kind")), number(object, QLatin1String("rows")), text(object, QLatin1String("sha1")),
            text(object, QLatin1String("sha256"))};
}

Settlement settlementOf(const QJsonObject &object)
{
    Settlement settlement;
    settlement.key = {text(object, QLatin1String("class")), text(object, QLatin1String("subject")),
                      moneyOrNothing(object, QLatin1String("bill_fen")), moneyOrNothing(object, QLatin1String("ledger_fen"))};
    settlement.action = text(object, QLatin1String("action"));
    settlement.reason = text(object, QLatin1String("reason"));
    return settlement;
}

CertificatePlace::Reopening reopeningOf(const QJsonObject &object)
{
    return {number(object, QLatin1String("closing")), text(object, QLatin1String("reason"))};
}

} // namespace

Result<CertificateContents> readCertificate(const ClosedDay &closing)
{
    const auto parsed = parseObject(closing.certificate);
    if (!parsed || text(*parsed, QLatin1String("form")) != u"yiren.day" || certificateHash(closing.certificate) != closing.sha256)
        return failure(ErrorKind::Damaged, "certificate.damaged", closing.day.toText());
    const QJsonObject totals = parsed->value(QLatin1String("totals")).toObject();
    const QJsonObject fees = parsed->value(QLatin1String("fees")).toObject();
    CertificateContents contents;
    contents.bill = billOf(totals);
    contents.ledger = ledgerOf(totals);
    contents.matchedPayments = number(totals, QLatin1String("matched_payments"));
    contents.matchedRefunds = number(totals, QLatin1String("matched_refunds"));
    contents.unexplained = money(totals, QLatin1String("unexplained_fen"));
    contents.findings = listOf(*parsed, QLatin1String("differences"), statedFinding);
    contents.fees = {number(fees, QLatin1String("rows")), money(fees, QLatin1String("expected_fen")),
                     money(fees, QLatin1String("found_fen"))};
    contents.feeDeviations = number(fees, QLatin1String("deviations"));
    contents.funds = statedFunds(parsed->value(QLatin1String("fund_flow")).toObject());
    contents.accounts = listOf(*parsed, QLatin1String("accounts"), accountOf);
    contents.files = listOf(*parsed, QLatin1String("files"), fileOf);
    contents.settlements = listOf(*parsed, QLatin1String("settlements"), settlementOf);
    contents.reopenings = listOf(*parsed, QLatin1String("reopenings"), reopeningOf);
    return contents;
}

QString labelOf(const CertificateContents::Finding &finding)
{
    if (!finding.cause.isEmpty()) {
        const auto known = causeFromName(finding.cause);
        return known ? causeLabel(*known) : finding.cause;
    }
    const auto known = differenceClassFromName(finding.kind);
    return known ? differenceLabel(*known) : finding.kind;
}

} // namespace yiren
