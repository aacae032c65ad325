#include "reconcile/certificatetext.h"

#include "base/json.h"
#include "base/money.h"
#include "reconcile/differencelabel.h"
#include "reconcile/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>

namespace yiren {

namespace {

QString yuan(const QJsonObject &object, QLatin1String name)
{
    return Money::fromFen(object.value(name).toInteger()).toYuanText();
}

QString count(const QJsonObject &object, QLatin1String name)
{
    return QString::number(object.value(name).toInteger());
}

class Page
{
public:
    void add(const char *sentence, const std::array<QString, 9> &texts = {})
    {
        m_text += filledSentence(QCoreApplication::translate("Certificate", sentence), texts) + u'\n';
    }
    void addSpace() { m_text += u'\n'; }
    QString text() const { return m_text; }

private:
    QString m_text;
};

void addTotals(Page &page, const QJsonObject &totals)
{
    page.add(QT_TRANSLATE_NOOP("Certificate", "WeChat's bill: %1 payments ¥%2, %3 refunds ¥%4, fees ¥%5, net ¥%6"),
             {count(totals, QLatin1String("bill_payments")), yuan(totals, QLatin1String("bill_payments_fen")),
              count(totals, QLatin1String("bill_refunds")), yuan(totals, QLatin1String("bill_refunds_fen")),
              yuan(totals, QLatin1String("bill_fee_fen")), yuan(totals, QLatin1String("bill_net_fen"))});
    page.add(QT_TRANSLATE_NOOP("Certificate", "Our ledger: %1 payments ¥%2, %3 refunds ¥%4"),
             {count(totals, QLatin1String("ledger_payments")), yuan(totals, QLatin1String("ledger_payments_fen")),
              count(totals, QLatin1String("ledger_refunds")), yuan(totals, QLatin1String("ledger_refunds_fen"))});
    page.add(QT_TRANSLATE_NOOP("Certificate", "Matched: %1 payments and %2 refunds; unexplained ¥%3"),
             {count(totals, QLatin1String("matched_payments")), count(totals, QLatin1String("matched_refunds")),
              yuan(totals, QLatin1String("unexplained_fen"))});
}

// The cause where there is one, else the class; a word that is newer than this program stands as it is.
QString labelOf(const QJsonObject &difference)
{
    const QString cause = difference.value(QLatin1String("cause")).toString();
    if (!cause.isEmpty()) {
        const auto known = causeFromName(cause);
        return known ? causeLabel(*known) : cause;
    }
    const QString name = difference.value(QLatin1String("class")).toString();
    const auto known = differenceClassFromName(name);
    return known ? differenceLabel(*known) : name;
}

void addDifferences(Page &page, const QJsonArray &differences)
{
    std::map<QString, std::pair<int, Money>> causes;
    for (const QJsonValue &value : differences) {
        const QJsonObject difference = value.toObject();
        auto &[rows, impact] = causes[labelOf(difference)];
        ++rows;
        impact += Money::fromFen(difference.value(QLatin1String("impact_fen")).toInteger());
    }
    page.add(QT_TRANSLATE_NOOP("Certificate", "Differences, each with its cause: %1"), {QString::number(differences.size())});
    for (const auto &[cause, sums] : causes)
        page.add(QT_TRANSLATE_NOOP("Certificate", "  %1: %2, ¥%3"), {cause, QString::number(sums.first), sums.second.toYuanText()});
}

void addFunds(Page &page, const QJsonObject &funds, const QJsonArray &accounts)
{
    if (!funds.value(QLatin1String("present")).toBool()) {
        page.add(QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: none, the account's movements are not proven"));
    } else {
        page.add(
            funds.value(QLatin1String("agrees")).toBool()
                ? QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: trading moved ¥%1 of ¥%2, every fen explained; other movements ¥%3")
                : QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: trading moved ¥%1 of ¥%2, accepted by decision; other movements ¥%3"),
            {yuan(funds, QLatin1String("net_fen")), yuan(funds, QLatin1String("expected_net_fen")),
             yuan(funds, QLatin1String("other_fen"))});
    }
    for (const QJsonValue &value : accounts) {
        const QJsonObject account = value.toObject();
        if (account.contains(QLatin1String("opening_fen")))
            page.add(QT_TRANSLATE_NOOP("Certificate", "Account %1: ¥%2 + ¥%3 - ¥%4 = ¥%5"),
                     {account.value(QLatin1String("account")).toString(), yuan(account, QLatin1String("opening_fen")),
                      yuan(account, QLatin1String("income_fen")), yuan(account, QLatin1String("expense_fen")),
                      yuan(account, QLatin1String("closing_fen"))});
        page.add(QT_TRANSLATE_NOOP("Certificate", "Account %1: %2 days with %3 rows chained, %4 breaks"),
                 {account.value(QLatin1String("account")).toString(), count(account, QLatin1String("days")),
                  count(account, QLatin1String("rows")), count(account, QLatin1String("breaks"))});
    }
}

void addFiles(Page &page, const QJsonArray &files)
{
    for (const QJsonValue &value : files) {
        const QJsonObject file = value.toObject();
        if (file.value(QLatin1String("sha256")).toString().isEmpty()) {
            page.add(QT_TRANSLATE_NOOP("Certificate", "File %1: WeChat has none, nothing happened"),
                     {file.value(QLatin1String("kind")).toString()});
            continue;
        }
        page.add(QT_TRANSLATE_NOOP("Certificate", "File %1: %2 rows, SHA-1 %3, SHA-256 %4"),
                 {file.value(QLatin1String("kind")).toString(), count(file, QLatin1String("rows")),
                  file.value(QLatin1String("sha1")).toString(), file.value(QLatin1String("sha256")).toString()});
    }
}

void addDecisions(Page &page, const QJsonObject &certificate)
{
    for (const QJsonValue &value : certificate.value(QLatin1String("settlements")).toArray()) {
        const QJsonObject settlement = value.toObject();
        page.add(QT_TRANSLATE_NOOP("Certificate", "Decision: %1 %2, %3: %4"),
                 {settlement.value(QLatin1String("class")).toString(), settlement.value(QLatin1String("subject")).toString(),
                  settlement.value(QLatin1String("action")).toString(), settlement.value(QLatin1String("reason")).toString()});
    }
    for (const QJsonValue &value : certificate.value(QLatin1String("reopenings")).toArray()) {
        const QJsonObject reopening = value.toObject();
        page.add(QT_TRANSLATE_NOOP("Certificate", "Closing %1 was reopened: %2"),
                 {count(reopening, QLatin1String("closing")), reopening.value(QLatin1String("reason")).toString()});
    }
}

} // namespace

Result<QString> certificateText(const ClosedDay &closing)
{
    const auto parsed = parseObject(closing.certificate);
    if (!parsed || parsed->value(QLatin1String("form")).toString() != u"yiren.day")
        return failure(ErrorKind::Damaged, "certificate.damaged", closing.day.toText());
    const QJsonObject fees = parsed->value(QLatin1String("fees")).toObject();
    Page page;
    page.add(QT_TRANSLATE_NOOP("Certificate", "Certificate of the day %1 (closing %2)"),
             {closing.day.toText(), QString::number(closing.version)});
    page.addSpace();
    addTotals(page, parsed->value(QLatin1String("totals")).toObject());
    addDifferences(page, parsed->value(QLatin1String("differences")).toArray());
    page.add(QT_TRANSLATE_NOOP("Certificate", "Fees: %1 recomputed, ¥%2 by rate, ¥%3 taken, %4 deviations"),
             {count(fees, QLatin1String("rows")), yuan(fees, QLatin1String("expected_fen")), yuan(fees, QLatin1String("found_fen")),
              count(fees, QLatin1String("deviations"))});
    addFunds(page, parsed->value(QLatin1String("fund_flow")).toObject(), parsed->value(QLatin1String("accounts")).toArray());
    addFiles(page, parsed->value(QLatin1String("files")).toArray());
    addDecisions(page, *parsed);
    page.addSpace();
    page.add(QT_TRANSLATE_NOOP("Certificate", "Closed at %1"), {msToBeijingText(closing.closedAt)});
    page.add(QT_TRANSLATE_NOOP("Certificate", "SHA-256 of this certificate: %1"), {closing.sha256});
    if (!closing.previousSha256.isEmpty())
        page.add(QT_TRANSLATE_NOOP("Certificate", "SHA-256 of the certificate before it: %1"), {closing.previousSha256});
    return page.text();
}

} // namespace yiren
