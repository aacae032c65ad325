#include "importing/xlsxsource.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr qint64 mostOfSheet = 128LL << 20;
constexpr qsizetype mostColumns = 256;
constexpr qint64 mostRows = 1'048'576;
constexpr double lastDay = 2'958'465; // 9999-12-31
constexpr double daySeconds = 86'400;

bool startsWith(const QString &path, QByteArrayView start)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(start.size()) == start;
}

bool isNamedAsExcel(const QString &path)
{
    return QFileInfo(path).suffix().startsWith(QLatin1String("xls"), Qt::CaseInsensitive);
}

// "AB12" is column 27. -1: no cell's name.
qsizetype columnOfCell(QStringView name)
{
    qsizetype column = 0;
    for (const QChar letter : name) {
        if (letter < u'A' || letter > u'Z' || column > mostColumns)
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column - 1;
}

// Days of Excel, where 1900 has a 29th of February, as a day and, for DateTime, a time.
QString dayText(double serial, XlsxNumber shown, bool isFrom1904)
{
    const double whole = std::floor(serial);
    const QDate first = isFrom1904 ? QDate(1904, 1, 1) : whole > 60 ? QDate(1899, 12, 30) : QDate(1899, 12, 31);
    const auto seconds = static_cast<qint64>(std::llround((serial - whole) * daySeconds));
    const QDateTime at = QDateTime(first.addDays(static_cast<qint64>(whole)), QTime(0, 0), Qt::UTC).addSecs(seconds);
    return at.toString(shown == XlsxNumber::DateTime ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd"));
}

void appendQuoted(QByteArray &line, QString cell)
{
    cell.replace(u'"', QLatin1String("\"\""));
    for (QChar &character : cell) {
        if (character < u' ')
            character = u' '; // a row stays one line
    }
    line += '"' + cell.toUtf8() + '"';
}

} // namespace

bool isXlsx(const QString &path)
{
    return isNamedAsExcel(path) && startsWith(path, "PK\x03\x04");
}

bool isOldExcel(const QString &path)
{
    return isNamedAsExcel(path) && startsWith(path, "\xd0\xcf\x11\xe0");
}

Done XlsxSource::open(const QString &path)
{
    m_path = path;
    if (auto opened = m_zip.open(path); !opened)
        return opened;
    auto book = readXlsxBook(m_zip);
    if (!book)
        return failure(book.error());
    m_book = std::move(*book);
    return openSheet();
}

Done XlsxSource::openSheet()
{
    m_xml.reset();
    m_entry.reset();
    if (m_sheet >= m_book.sheets.size())
        return failure(inputError("xlsx.empty", {m_path, 0, {}, {}, {}}));
    auto entry = m_zip.entry(m_book.sheets[m_sheet], mostOfSheet);
    if (!entry)
        return failure(entry.error());
    m_entry = std::move(*entry);
    m_xml.emplace(m_entry.get());
    m_rowNumber = 0;
    return {};
}

Error XlsxSource::fault(const char *code) const
{
    return inputError(code, {m_path, m_rowNumber, {}, {}, m_book.sheets[m_sheet]});
}

Result<size_t> XlsxSource::read(char *target, size_t most)
{
    while (m_given == m_bytes.size()) {
        const auto more = refill();
        if (!more)
            return failure(more.error());
        if (!*more)
            return size_t(0);
    }
    const qsizetype count = std::min(m_bytes.size() - m_given, static_cast<qsizetype>(most));
    std::copy_n(m_bytes.constData() + m_given, count, target);
    m_given += count;
    return static_cast<size_t>(count);
}

// The next row with something in it, of the first sheet that has one.
Result<bool> XlsxSource::refill()
{
    m_bytes.clear();
    m_given = 0;
    while (m_bytes.isEmpty()) {
        const auto more = nextRow();
        if (!more)
            return failure(more.error());
        if (*more) {
            appendRow();
        } else if (m_hasRows) {
            return false;
        } else {
            ++m_sheet;
            if (auto opened = openSheet(); !opened)
                return failure(opened.error());
        }
    }
    return true;
}

void XlsxSource::appendRow()
{
    if (m_row.isEmpty())
        return;
    const auto isFilled = [](const QString &cell) { return !cell.isEmpty(); };
    if (m_width == 0 && std::count_if(m_row.begin(), m_row.end(), isFilled) > 1) // a title above the table has one
        m_width = m_row.size();
    m_hasRows = true;
    m_row.resize(std::max(m_width, m_row.size()));
    m_bytes.fill('\n', m_rowNumber - m_line); // rows that are not there
    for (qsizetype i = 0; i < m_row.size(); ++i) {
        if (i > 0)
            m_bytes += ',';
        appendQuoted(m_bytes, m_row[i]);
    }
    m_bytes += '\n';
    m_line = m_rowNumber + 1;
}

Result<bool> XlsxSource::nextRow()
{
    m_row.clear();
    while (nextXml(*m_xml)) {
        if (m_xml->isEndElement() && m_xml->name() == u"row")
            return true;
        if (!m_xml->isStartElement())
            continue;
        if (m_xml->name() == u"row") {
            const QString number = m_xml->attributes().value(QLatin1String("r")).toString();
            const qint64 next = number.isEmpty() ? m_rowNumber + 1 : number.toLongLong();
            if (next <= m_rowNumber || next > mostRows)
                return failure(fault("xlsx.damaged"));
            m_rowNumber = next;
        } else if (m_xml->name() == u"c") {
            if (auto taken = takeCell(); !taken)
                return failure(taken.error());
        }
    }
    if (m_xml->hasError())
        return failure(m_zip.fault(m_book.sheets[m_sheet], *m_entry, m_rowNumber));
    return false;
}

Done XlsxSource::takeCell()
{
    const QXmlStreamAttributes attributes = m_xml->attributes();
    const QString name = attributes.value(QLatin1String("r")).toString();
    const qsizetype column = name.isEmpty() ? m_row.size() : columnOfCell(name);
    if (column < m_row.size())
        return failure(fault("xlsx.damaged"));
    const auto value = valueOf(attributes.value(QLatin1String("t")).toString(), attributes.value(QLatin1String("s")).toString());
    if (!value)
        return failure(value.error());
    if (value->isEmpty())
        return {};
    if (column >= mostColumns)
        return failure(fault("xlsx.too_wide"));
    m_row.resize(column);
    m_row.append(*value);
    return {};
}

// The reader stands at the start of `c`, then at its end.
Result<QString> XlsxSource::valueOf(const QString &type, const QString &style)
{
    QString text, inlined;
    bool isValue = false;
    while (nextXml(*m_xml) && !(m_xml->isEndElement() && m_xml->name() == u"c")) {
        if (m_xml->isStartElement() && m_xml->name() == u"is")
            inlined = xlsxText(*m_xml);
        else if (m_xml->isCharacters() && isValue)
            text += m_xml->text();
        isValue = m_xml->isCharacters() ? isValue : m_xml->isStartElement() && m_xml->name() == u"v";
    }
    if (type == u"inlineStr")
        return inlined;
    if (type == u"s") {
        bool isNumber = false;
        const int at = text.toInt(&isNumber);
        return isNumber && at >= 0 && at < m_book.strings.size() ? Result<QString>(m_book.strings[at]) : failure(fault("xlsx.damaged"));
    }
    if (type == u"b")
        return text == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    return type.isEmpty() || type == u"n" ? number(text, style) : text;
}

QString XlsxSource::number(const QString &text, const QString &style) const
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return text;
    const auto at = static_cast<size_t>(std::max(style.toInt(), 0));
    const XlsxNumber shown = at < m_book.styles.size() ? m_book.styles[at] : XlsxNumber::Plain;
    if (shown != XlsxNumber::Plain && value >= 0 && value <= lastDay)
        return dayText(value, shown, m_book.isFrom1904);
    constexpr int digits = 15; // that a cell of Excel holds
    const bool isWhole = std::abs(value) < 1e15 && value == std::floor(value);
    return isWhole ? QString::number(static_cast<qint64>(value)) : QString::number(value, 'g', digits);
}

} // namespace yiren
