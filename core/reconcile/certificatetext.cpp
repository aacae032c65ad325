#include "reconcile/certificatetext.h"

#include "reconcile/certificatecontents.h"
#include "base/sentence.h"

#include <QCoreApplication>

#include <map>

namespace yiren {

namespace {

using Contents = CertificateContents;

QString yuan(Money amount)
{
    return amount.toYuanText();
}

QString countText(qint64 number)
{
    return QString::number(number);
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

void addTotals(Page &page, const Contents &contents)
{
    const BillTotals &bill = contents.bill;
    const LedgerTotals &ledger = contents.ledger;
    page.add(QT_TRANSLATE_NOOP("Certificate", "WeChat's bill: %1 payments ¥%2, %3 refunds ¥%4, fees ¥%5, net ¥%6"),
             {countText(bill.payments), yuan(bill.paid), countText(bill.refunds), yuan(bill.refunded), yuan(bill.fee), yuan(bill.net)});
    if (bill.coupons() != Money())
        page.add(QT_TRANSLATE_NOOP("Certificate", "Coupons that WeChat Pay does not pay out, taken off the net: ¥%1"),
                 {yuan(bill.coupons())});
    page.add(QT_TRANSLATE_NOOP("Certificate", "Our ledger: %1 payments ¥%2, %3 refunds ¥%4"),
             {countText(ledger.payments), yuan(ledger.paid), countText(ledger.refunds), yuan(ledger.refunded)});
    page.add(QT_TRANSLATE_NOOP("Certificate", "Matched: %1 payments and %2 refunds; unexplained ¥%3"),
             {countText(contents.matchedPayments), countText(contents.matchedRefunds), yuan(contents.unexplained)});
}

void addDifferences(Page &page, const std::vector<Contents::Finding> &findings)
{
    std::map<QString, std::pair<qint64, Money>> causes;
    for (const Contents::Finding &finding : findings) {
        auto &[rows, impact] = causes[labelOf(finding)];
        ++rows;
        impact += finding.impact;
    }
    page.add(QT_TRANSLATE_NOOP("Certificate", "Differences, each with its cause: %1"), {countText(qint64(findings.size()))});
    for (const auto &[cause, sums] : causes)
        page.add(QT_TRANSLATE_NOOP("Certificate", "  %1: %2, ¥%3"), {cause, countText(sums.first), yuan(sums.second)});
}

void addFunds(Page &page, const Contents::Funds &funds)
{
    if (!funds.isPresent)
        return page.add(QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: none, the account's movements are not proven"));
    page.add(funds.agrees
                 ? QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: trading moved ¥%1 of ¥%2, every fen explained; other movements ¥%3")
                 : QT_TRANSLATE_NOOP("Certificate", "Fund-flow bill: trading moved ¥%1 of ¥%2, accepted by decision; other movements ¥%3"),
             {yuan(funds.net), yuan(funds.expectedNet), yuan(funds.other)});
}

void addAccount(Page &page, const Contents::Account &account)
{
    if (const auto &balance = account.balance)
        page.add(QT_TRANSLATE_NOOP("Certificate", "Account %1: ¥%2 + ¥%3 - ¥%4 = ¥%5"),
                 {account.name, yuan(balance->opening), yuan(balance->income), yuan(balance->expense), yuan(balance->closing)});
    page.add(QT_TRANSLATE_NOOP("Certificate", "Account %1: %2 days with %3 rows chained, %4 breaks"),
             {account.name, countText(account.days), countText(account.rows), countText(account.breaks)});
}

void addFile(Page &page, const Contents::File &file)
{
    if (file.sha256.isEmpty())
        page.add(QT_TRANSLATE_NOOP("Certificate", "File %1: WeChat has none, nothing happened"), {file.kind});
    else
        page.add(QT_TRANSLATE_NOOP("Certificate", "File %1: %2 rows, SHA-1 %3, SHA-256 %4"),
                 {file.kind, countText(file.rows), file.sha1, file.sha256});
}

void addDecisions(Page &page, const Contents &contents)
{
    for (const Settlement &settlement : contents.settlements)
        page.add(QT_TRANSLATE_NOOP("Certificate", "Decision: %1 %2, %3: %4"),
                 {settlement.key.kind, settlement.key.subject, settlement.action, settlement.reason});
    for (const CertificatePlace::Reopening &reopening : contents.reopenings)
        page.add(QT_TRANSLATE_NOOP("Certificate", "Closing %1 was reopened: %2"), {countText(reopening.version), reopening.reason});
}

} // namespace

Result<QString> certificateText(const ClosedDay &closing)
{
    const auto contents = readCertificate(closing);
    if (!contents)
        return failure(contents.error());
    Page page;
    page.add(QT_TRANSLATE_NOOP("Certificate", "Certificate of the day %1 (closing %2)"),
             {closing.day.toText(), QString::number(closing.version)});
    page.addSpace();
    addTotals(page, *contents);
    addDifferences(page, contents->findings);
    page.add(
        QT_TRANSLATE_NOOP("Certificate", "Fees: %1 recomputed, ¥%2 by rate, ¥%3 taken, %4 deviations"),
        {countText(contents->fees.rows), yuan(contents->fees.expected), yuan(contents->fees.found), countText(contents->feeDeviations)});
    addFunds(page, contents->funds);
    for (const Contents::Account &account : contents->accounts)
        addAccount(page, account);
    for (const Contents::File &file : contents->files)
        addFile(page, file);
    addDecisions(page, *contents);
    page.addSpace();
    page.add(QT_TRANSLATE_NOOP("Certificate", "Closed at %1"), {msToBeijingText(closing.closedAt)});
    page.add(QT_TRANSLATE_NOOP("Certificate", "SHA-256 of this certificate: %1"), {closing.sha256});
    if (!closing.previousSha256.isEmpty())
        page.add(QT_TRANSLATE_NOOP("Certificate", "SHA-256 of the certificate before it: %1"), {closing.previousSha256});
    return page.text();
}

} // namespace yiren
