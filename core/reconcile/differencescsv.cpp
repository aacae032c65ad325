#include "reconcile/differencescsv.h"

#include <QSaveFile>

#include <algorithm>

namespace yiren {

namespace {

constexpr char header[] = "\xEF\xBB\xBF"
                          "class,out_trade_no,transaction_id,out_refund_no,refund_id,bill_fen,ledger_fen,impact_fen,cause,explanation,"
                          "suggested_action\r\n";

// Excel keeps 15 digits of a number; a TAB in front makes it text (PLATFORM.md 1.5).
bool isLongNumber(const QByteArray &text)
{
    return text.size() >= 12 && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What a spreadsheet would take for a formula, also in full width.
bool startsLikeFormula(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    constexpr const char *starts[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool isBlankFirst = !text.isEmpty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    return isBlankFirst || std::any_of(std::begin(starts), std::end(starts), [&](const char *start) { return trimmed.startsWith(start); });
}

void addText(QByteArray &csv, const QString &text)
{
    if (!text.isEmpty()) {
        QByteArray bytes = text.toUtf8();
        if (isLongNumber(bytes))
            bytes.prepend('\t');
        else if (startsLikeFormula(bytes))
            bytes.prepend('\'');
        csv.append('"').append(bytes.replace('"', "\"\"")).append('"');
    }
    csv.append(',');
}

void addFen(QByteArray &csv, std::optional<Money> money)
{
    if (money)
        csv.append(QByteArray::number(money->fen()));
    csv.append(',');
}

void addRow(QByteArray &csv, const Difference &difference)
{
    addText(csv, differenceClassName(difference.kind));
    addText(csv, difference.outTradeNo.toString());
    addText(csv, difference.transactionId.toString());
    addText(csv, difference.outRefundNo.toString());
    addText(csv, difference.refundId.toString());
    addFen(csv, difference.bill);
    addFen(csv, difference.ledger);
    addFen(csv, difference.impact);
    addText(csv, causeName(difference.cause));
    addText(csv, difference.explanation);
    addText(csv, actionName(difference.action));
    csv.chop(1);
    csv.append("\r\n");
}

} // namespace

QByteArray differencesCsv(const std::vector<Difference> &differences)
{
    constexpr qsizetype usualRow = 128;
    QByteArray csv(header);
    csv.reserve(csv.size() + usualRow * static_cast<qsizetype>(differences.size()));
    for (const Difference &difference : differences)
        addRow(csv, difference);
    return csv;
}

Done writeDifferencesCsv(const QString &path, const std::vector<Difference> &differences)
{
    QSaveFile file(path);
    const QByteArray csv = differencesCsv(differences);
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        return {};
    Error error = makeError(ErrorKind::Storage, "file.write", file.errorString());
    error.place.file = path;
    return failure(std::move(error));
}

} // namespace yiren
