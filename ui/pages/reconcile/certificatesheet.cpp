#include "pages/reconcile/certificatesheet.h"

#include "formatting/format.h"
#include "pages/reconcile/differencesmodel.h"
#include "reconcile/differencelabel.h"
#include "words/labels.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using Contents = CertificateContents;
using Font = SheetCell::Font;
using RowKind = SheetRow::Kind;

struct CertificateSheetWords {
    Q_DECLARE_TR_FUNCTIONS(CertificateSheet)
};

SheetRow section(const QString &title, const QString &beside = {})
{
    return {{{title, 0, 0.5, Font::Section}, {beside, 0.5, 0.5, Font::Body, Role::Secondary, true}}, RowKind::Heading, 16, true};
}

SheetCell secondary(const QString &text, double left, double width)
{
    return {text, left, width, Font::Body, Role::Secondary};
}

SheetCell heading(const QString &text, double left, double width, bool isRight = true)
{
    return {text, left, width, Font::Small, Role::Secondary, isRight};
}

SheetCell figure(const QString &text, double left, double width, Font font = Font::Body)
{
    return {text, left, width, font, Role::Ink, true};
}

QString plainMoneyOrDash(const std::optional<Money> &money)
{
    return money ? format::plainMoney(*money) : QStringLiteral("—");
}

// Longer ones stand whole in the data file; on paper they would push everything else off the page.
QString onPaper(const QString &reason)
{
    constexpr qsizetype most = 600;
    return format::shortened(reason, most);
}

void addTop(PaperSheet &sheet, const ClosedDay &closing, const CertificateOwner &owner)
{
    sheet.rows.push_back({{{CertificateSheetWords::tr("Certificate of the day"), 0, 0.6, Font::Title},
                           {format::fullDay(closing.day), 0.6, 0.4, Font::Title, Role::Ink, true}}});
    const QString merchant = owner.mchid.isEmpty() ? QString() : CertificateSheetWords::tr("WeChat Pay merchant %1").arg(owner.mchid);
    sheet.rows.push_back({{{format::shortened(owner.name, 80), 0, 0.5, Font::Strong},
                           {CertificateSheetWords::tr("Closed %1, Beijing time").arg(msToBeijingText(closing.closedAt)), 0.5, 0.5,
                            Font::Body, Role::Secondary, true}},
                          RowKind::Text,
                          6});
    sheet.rows.push_back(
        {{secondary(merchant, 0, 0.5),
          {CertificateSheetWords::tr("Closing no. %1 of this day").arg(closing.version), 0.5, 0.5, Font::Body, Role::Secondary, true}},
         RowKind::Text,
         2});
}

// One line of the equation: what, how often and how much by the bill and by our books.
struct EquationLine {
    QString name;
    QString billCount, bill, ledgerCount, ledger, funds;
    Font font = Font::Body;
    bool isRuled = false;
};

SheetRow rowOf(const EquationLine &line)
{
    return {{{line.name, 0, 0.28, line.font},
             figure(line.billCount, 0.28, 0.08, line.font),
             figure(line.bill, 0.36, 0.17, line.font),
             figure(line.ledgerCount, 0.53, 0.11, line.font),
             figure(line.ledger, 0.64, 0.17, line.font),
             figure(line.funds, 0.81, 0.19, line.font)},
            RowKind::TableRow,
            4,
            line.isRuled};
}

// What only the bill knows; our books take it over.
SheetRow ofTheBill(const QString &name, Money amount, bool isRuled)
{
    const QString text = format::plainMoney(amount);
    return rowOf({name, {}, text, {}, text, {}, Font::Body, isRuled});
}

// What the account receives by the fund bill, and whether it is the same.
QString fundsNet(const Contents::Funds &funds)
{
    return funds.isPresent ? format::plainMoney(funds.net) : QStringLiteral("—");
}

void addEquation(PaperSheet &sheet, const Contents &contents)
{
    const BillTotals &bill = contents.bill;
    const LedgerTotals &ledger = contents.ledger;
    sheet.rows.push_back(section(CertificateSheetWords::tr("The day's money"), CertificateSheetWords::tr("yuan")));
    sheet.rows.push_back(
        {{heading({}, 0, 0.28), heading(CertificateSheetWords::tr("rows"), 0.28, 0.08),
          heading(CertificateSheetWords::tr("WeChat's trade bill"), 0.36, 0.17), heading(CertificateSheetWords::tr("rows"), 0.53, 0.11),
          heading(CertificateSheetWords::tr("Our books"), 0.64, 0.17),
          heading(CertificateSheetWords::tr("WeChat's fund bill"), 0.81, 0.19)},
         RowKind::TableTop,
         5});
    sheet.rows.push_back(rowOf({CertificateSheetWords::tr("Payments"),
                                format::count(bill.payments),
                                format::plainMoney(bill.paid),
                                format::count(ledger.payments),
                                format::plainMoney(ledger.paid),
                                {}}));
    sheet.rows.push_back(rowOf({CertificateSheetWords::tr("− Refunds"),
                                format::count(bill.refunds),
                                format::plainMoney(bill.refunded),
                                format::count(ledger.refunds),
                                format::plainMoney(ledger.refunded),
                                {}}));
    if (bill.coupons() != Money())
        sheet.rows.push_back(ofTheBill(CertificateSheetWords::tr("− Coupons that are not paid out"), bill.coupons(), false));
    sheet.rows.push_back(ofTheBill(CertificateSheetWords::tr("− Fees, net"), bill.fee, true));
    sheet.rows.push_back(rowOf({CertificateSheetWords::tr("= What the account receives"),
                                {},
                                format::plainMoney(bill.net),
                                {},
                                format::plainMoney(ledger.net(bill)),
                                fundsNet(contents.funds),
                                Font::Strong}));
}

// What was looked at, what it said, how it ended in a word.
struct Check {
    QString name;
    QString result;
    QString verdict;
    Role role;
};

QString holds()
{
    return CertificateSheetWords::tr("holds");
}

Check rowCheck(const Contents &contents)
{
    const qint64 rows = contents.bill.payments + contents.bill.refunds;
    const qint64 matched = contents.matchedPayments + contents.matchedRefunds;
    const QString result = CertificateSheetWords::tr("%1 of %2 rows agree; unexplained: %3")
                               .arg(format::count(matched), format::count(rows), format::money(contents.unexplained));
    const bool isWhole = contents.findings.empty();
    return {CertificateSheetWords::tr("Bill and books"), result, isWhole ? holds() : CertificateSheetWords::tr("explained below"),
            isWhole ? Role::AccentText : Role::AttentionText};
}

Check statedFundCheck(const Contents::Funds &funds)
{
    const QString name = CertificateSheetWords::tr("Fund bill");
    if (!funds.isPresent)
        return {name, CertificateSheetWords::tr("There is none: the account's movements are not proven."),
                CertificateSheetWords::tr("not proven"), Role::AttentionText};
    const QString result = CertificateSheetWords::tr("Trading moved %1 of %2; other movements %3")
                               .arg(format::money(funds.net), format::money(funds.expectedNet), format::money(funds.other));
    return {name, result, funds.agrees ? holds() : CertificateSheetWords::tr("by decision"),
            funds.agrees ? Role::AccentText : Role::AttentionText};
}

void addAccountChecks(std::vector<Check> &checks, const Contents::Account &account)
{
    if (const auto &balance = account.balance) {
        const bool adds = balance->opening + balance->income - balance->expense == balance->closing;
        checks.push_back({CertificateSheetWords::tr("Account %1").arg(account.name),
                          QStringLiteral("%1 + %2 − %3 = %4")
                              .arg(format::plainMoney(balance->opening), format::plainMoney(balance->income),
                                   format::plainMoney(balance->expense), format::plainMoney(balance->closing)),
                          adds ? holds() : CertificateSheetWords::tr("by decision"), adds ? Role::AccentText : Role::AttentionText});
    }
    checks.push_back({CertificateSheetWords::tr("its running balance"),
                      CertificateSheetWords::tr("days: %1, rows: %2, breaks: %3")
                          .arg(format::count(account.days), format::count(account.rows), format::count(account.breaks)),
                      account.breaks == 0 ? holds() : CertificateSheetWords::tr("by decision"),
                      account.breaks == 0 ? Role::AccentText : Role::AttentionText});
}

Check statedFeeCheck(const Contents &contents)
{
    const QString result = CertificateSheetWords::tr("%1 recomputed: %2 by rate, %3 taken, %4 off")
                               .arg(format::count(contents.fees.rows), format::money(contents.fees.expected),
                                    format::money(contents.fees.found), format::count(contents.feeDeviations));
    const bool isExact = contents.feeDeviations == 0;
    return {CertificateSheetWords::tr("Fees"), result, isExact ? holds() : CertificateSheetWords::tr("explained"),
            isExact ? Role::AccentText : Role::AttentionText};
}

void addChecks(PaperSheet &sheet, const Contents &contents)
{
    std::vector<Check> checks{rowCheck(contents), statedFundCheck(contents.funds)};
    for (const Contents::Account &account : contents.accounts)
        addAccountChecks(checks, account);
    checks.push_back(statedFeeCheck(contents));
    sheet.rows.push_back(section(CertificateSheetWords::tr("What was checked")));
    for (const Check &check : checks)
        sheet.rows.push_back(
            {{secondary(check.name, 0, 0.24), {check.result, 0.24, 0.58}, {check.verdict, 0.82, 0.18, Font::Strong, check.role, true}},
             RowKind::Text,
             4});
}

void addDifferences(PaperSheet &sheet, const Contents &contents)
{
    if (contents.findings.empty()) {
        sheet.rows.push_back(section(CertificateSheetWords::tr("Differences")));
        sheet.rows.push_back({{{CertificateSheetWords::tr("None: every row of the bill agrees with our books.")}}, RowKind::Text, 5});
        return;
    }
    sheet.rows.push_back(
        section(CertificateSheetWords::tr("Differences: %1").arg(contents.findings.size()), CertificateSheetWords::tr("yuan")));
    sheet.rows.push_back(
        {{heading(CertificateSheetWords::tr("Cause"), 0, 0.27, false),
          heading(CertificateSheetWords::tr("Order or refund"), 0.28, 0.33, false),
          heading(CertificateSheetWords::tr("In the bill"), 0.61, 0.13), heading(CertificateSheetWords::tr("In our books"), 0.74, 0.13),
          heading(CertificateSheetWords::tr("Impact"), 0.87, 0.13)},
         RowKind::TableTop,
         5});
    Money impact;
    for (const Contents::Finding &finding : contents.findings) {
        impact += finding.impact;
        sheet.rows.push_back({{{onPaper(labelOf(finding)), 0, 0.27},
                               {onPaper(finding.subject), 0.28, 0.33},
                               figure(plainMoneyOrDash(finding.bill), 0.61, 0.13),
                               figure(plainMoneyOrDash(finding.ledger), 0.74, 0.13),
                               figure(format::plainMoney(finding.impact), 0.87, 0.13)},
                              RowKind::TableRow,
                              3});
    }
    sheet.rows.back().isRuled = true;
    sheet.rows.push_back(
        {{{CertificateSheetWords::tr("Together"), 0, 0.6, Font::Strong}, figure(format::plainMoney(impact), 0.74, 0.26, Font::Strong)},
         RowKind::TableEnd,
         4});
}

QString subjectOf(const SettlementKey &key)
{
    const auto known = differenceClassFromName(key.kind);
    return (known ? differenceLabel(*known) : key.kind) + u' ' + key.subject;
}

void addDecisions(PaperSheet &sheet, const Contents &contents)
{
    if (contents.settlements.empty() && contents.reopenings.empty())
        return;
    sheet.rows.push_back(section(CertificateSheetWords::tr("Decisions")));
    for (const Settlement &settlement : contents.settlements) {
        const auto action = actionFromName(settlement.action);
        sheet.rows.push_back({{{onPaper(subjectOf(settlement.key)), 0, 0.44},
                               {action ? actionLabel(*action) : settlement.action, 0.45, 0.2, Font::Strong},
                               {onPaper(settlement.reason), 0.66, 0.34, Font::Body, Role::Secondary}},
                              RowKind::Text,
                              4});
    }
    for (const CertificatePlace::Reopening &reopening : contents.reopenings)
        sheet.rows.push_back({{{CertificateSheetWords::tr("Closing no. %1 was opened again").arg(reopening.version), 0, 0.44},
                               {onPaper(reopening.reason), 0.45, 0.55, Font::Body, Role::Secondary}},
                              RowKind::Text,
                              4});
}

SheetRow hashRow(const QString &name, const QString &hash, double above = 2)
{
    return {{{name, 0, 0.24, Font::Small, Role::Secondary}, {hash, 0.24, 0.76, Font::Small}}, RowKind::Text, above};
}

void addChain(PaperSheet &sheet, const ClosedDay &closing, const Contents &contents)
{
    sheet.rows.push_back(section(CertificateSheetWords::tr("Files and chain")));
    for (const Contents::File &file : contents.files) {
        const bool isHere = !file.sha256.isEmpty();
        sheet.rows.push_back({{{kindText(file.kind), 0, 0.7},
                               {isHere ? CertificateSheetWords::tr("rows: %1").arg(format::count(file.rows))
                                       : CertificateSheetWords::tr("none, nothing happened"),
                                0.6, 0.4, Font::Body, Role::Secondary, true}},
                              RowKind::Heading,
                              5});
        if (isHere) {
            sheet.rows.push_back(hashRow(QStringLiteral("SHA-1"), file.sha1));
            sheet.rows.push_back(hashRow(QStringLiteral("SHA-256"), file.sha256));
        }
    }
    sheet.rows.back().isRuled = true;
    sheet.rows.push_back(hashRow(CertificateSheetWords::tr("This certificate, SHA-256"), closing.sha256, 6));
    sheet.rows.push_back(hashRow(CertificateSheetWords::tr("The one before it, SHA-256"),
                                 closing.previousSha256.isEmpty() ? CertificateSheetWords::tr("none, this is the first of the chain")
                                                                  : closing.previousSha256));
}

} // namespace

PaperSheet certificateSheet(const ClosedDay &closing, const CertificateContents &contents, const CertificateOwner &owner)
{
    PaperSheet sheet;
    sheet.title = CertificateSheetWords::tr("Certificate of the day %1").arg(format::fullDay(closing.day));
    sheet.footer = CertificateSheetWords::tr("%1 · certificate %2… · printed by Yiren %3")
                       .arg(format::fullDay(closing.day), closing.sha256.left(12), QCoreApplication::applicationVersion());
    addTop(sheet, closing, owner);
    addEquation(sheet, contents);
    addChecks(sheet, contents);
    addDifferences(sheet, contents);
    addDecisions(sheet, contents);
    addChain(sheet, closing, contents);
    return sheet;
}

} // namespace yiren
