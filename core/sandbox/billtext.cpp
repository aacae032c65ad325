#include "sandbox/billtext.h"

namespace yiren::sandbox {

void BillText::addHeader(const QString &columns)
{
    m_lines << columns;
}

void BillText::addValues(const QStringList &cells)
{
    m_lines << u'`' + cells.join(QStringLiteral(",`"));
}

QString BillText::count(qsizetype rows) const
{
    const QString number = QString::number(rows);
    return m_style.counts == BillStyle::Counts::Decimal ? number + QStringLiteral(".0") : number;
}

QByteArray BillText::toBytes() const
{
    const QString end = m_style.lineEnd == BillStyle::LineEnd::CrLf ? QStringLiteral("\r\n") : QStringLiteral("\n");
    QByteArray bytes = m_lines.join(end).toUtf8();
    if (m_style.ending == BillStyle::Ending::Complete)
        bytes += end.toUtf8();
    if (m_style.mark == BillStyle::Mark::Utf8)
        bytes.prepend("\xEF\xBB\xBF");
    return bytes;
}

QString escapedForTradeBill(QString text)
{
    return text.replace(u',', QStringLiteral("\\ "))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(QStringLiteral("\r\n"), QStringLiteral("\\n"))
        .replace(u'\n', QStringLiteral("\\n"));
}

QString escapedForFundBill(QString text)
{
    return text.replace(u',', QStringLiteral("\\ "))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(QChar(1), u' ')
        .replace(u'\r', QStringLiteral("\\\\r"))
        .replace(u'\n', QStringLiteral("\\\\n"));
}

} // namespace yiren::sandbox
