#include "importing/filekind.h"

#include "bills/billcolumns.h"
#include "bills/fundcolumns.h"
#include "importing/customercolumns.h"
#include "importing/personalcolumns.h"
#include "importing/plainsource.h"
#include "orders/ledgercolumns.h"

#include <QStringList>

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t headBytes = 64 * 1024;
constexpr int mostLines = 40; // the preamble of a personal statement has 17

QStringList wordsOf(const BillLine &line)
{
    QStringList words;
    for (const std::string_view cell : line.cells)
        words.append(normalisedHeader(cell).toLower());
    return words;
}

bool hasAny(const QStringList &words, std::initializer_list<QStringView> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&words](QStringView word) { return words.contains(word); });
}

// A bill of a layout that is not known must not pass for a list of orders: these columns no shop has.
bool isTradeHeader(const BillLine &line)
{
    return TradeColumns::isHeader(line) && hasAny(wordsOf(line), {u"公众账号id", u"特约商户号", u"子商户号"});
}

FileKind kindOfTable(const QByteArray &head)
{
    const auto source = openBytes(head);
    CsvScanner scanner(*source);
    CsvRow row;
    const auto read = scanner.next(row);
    if (!read || !*read)
        return FileKind::Unknown;
    if (LedgerColumns::fromHeader(row, LedgerFile::Refunds))
        return FileKind::Refunds;
    if (LedgerColumns::fromHeader(row, LedgerFile::Orders))
        return FileKind::Orders;
    const auto again = openBytes(head);
    CsvScanner people(*again);
    if (const auto found = nextHeader(people, row); !found || !*found)
        return FileKind::Unknown;
    QStringList words;
    for (size_t i = 0; i < row.size(); ++i)
        words.append(normalisedHeader(row[i]).toLower());
    if (const auto file = CustomerColumns::kindOf(words))
        return *file == CustomerFile::Events ? FileKind::Events : FileKind::Customers;
    return FileKind::Unknown;
}

Result<QByteArray> readHead(ByteSource &source)
{
    QByteArray head(headBytes, Qt::Uninitialized);
    size_t size = 0;
    while (size < headBytes) {
        const auto count = source.read(head.data() + size, headBytes - size);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        size += *count;
    }
    head.truncate(static_cast<qsizetype>(size));
    return head;
}

} // namespace

QString fileKindName(FileKind kind)
{
    switch (kind) {
    case FileKind::TradeBill:
        return QStringLiteral("trade");
    case FileKind::FundBill:
        return QStringLiteral("fund");
    case FileKind::PersonalStatement:
        return QStringLiteral("personal");
    case FileKind::Orders:
        return QStringLiteral("orders");
    case FileKind::Refunds:
        return QStringLiteral("refunds");
    case FileKind::Customers:
        return QStringLiteral("customers");
    case FileKind::Events:
        return QStringLiteral("events");
    case FileKind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Result<FileKind> detectKind(ByteSource &source)
{
    const auto head = readHead(source);
    if (!head)
        return failure(head.error());
    const auto lines = openBytes(*head);
    BillScanner scanner(*lines);
    BillLine line;
    for (int number = 0; number < mostLines; ++number) {
        const auto more = scanner.next(line);
        if (!more || !*more)
            break;
        if (isTradeHeader(line))
            return FileKind::TradeBill;
        if (FundColumns::isHeader(line))
            return FileKind::FundBill;
        if (PersonalColumns::isTitle(line.raw) || PersonalColumns::isHeader(wordsOf(line)))
            return FileKind::PersonalStatement;
        if (number == 0) {
            if (const FileKind kind = kindOfTable(*head); kind != FileKind::Unknown)
                return kind;
        }
    }
    return FileKind::Unknown;
}

Result<FileKind> detectKind(const QString &path)
{
    const auto source = openText(path);
    if (!source)
        return failure(source.error());
    return detectKind(**source);
}

} // namespace yiren
