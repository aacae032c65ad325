#include "base/csvwriter.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype csvBlockBytes = 256 * 1024;
constexpr qsizetype fewestLongDigits = 12; // Excel keeps 15 significant digits and shows 12 as 1.2E+11
constexpr qsizetype mostLongDigits = 32;

bool isLongNumber(const QString &text)
{
    return text.size() >= fewestLongDigits && text.size() <= mostLongDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString formulaGuarded(const QString &text)
{
    constexpr QStringView dangerous = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty() || (!dangerous.contains(text.front()) && !dangerous.contains(trimmed.front())))
        return text;
    return u'\'' + text;
}

CsvWriter::CsvWriter(QIODevice &target) : m_target(target)
{
    m_buffer.reserve(csvBlockBytes + 4096);
    m_buffer.append("\xEF\xBB\xBF");
}

CsvWriter::~CsvWriter() = default;

CsvWriter &CsvWriter::header(std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        separate();
        m_buffer.append(name);
    }
    endRow();
    return *this;
}

CsvWriter &CsvWriter::text(const QString &value)
{
    separate();
    if (isLongNumber(value))
        m_buffer.append("\"\t").append(value.toLatin1()).append('"');
    else if (!value.isEmpty())
        quoted(formulaGuarded(value).toUtf8());
    return *this;
}

CsvWriter &CsvWriter::number(qint64 value)
{
    separate();
    m_buffer.append(QByteArray::number(value));
    return *this;
}

CsvWriter &CsvWriter::number(const std::optional<qint64> &value)
{
    if (value)
        return number(*value);
    separate();
    return *this;
}

CsvWriter &CsvWriter::decimal(double value)
{
    separate();
    m_buffer.append(QByteArray::number(value, 'g', 6));
    return *this;
}

CsvWriter &CsvWriter::yuan(Money amount)
{
    separate();
    m_buffer.append(amount.toYuanText().toLatin1());
    return *this;
}

void CsvWriter::endRow()
{
    m_buffer.append("\r\n");
    m_rowBegun = false;
    if (m_buffer.size() >= csvBlockBytes)
        flush();
}

Done CsvWriter::finish()
{
    flush();
    if (m_failed)
        return failure(ErrorKind::Storage, "csv.write", m_target.errorString());
    return {};
}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_buffer.append(',');
    m_rowBegun = true;
}

void CsvWriter::quoted(const QByteArray &utf8)
{
    m_buffer.append('"');
    qsizetype from = 0;
    for (qsizetype quote = utf8.indexOf('"'); quote >= 0; quote = utf8.indexOf('"', from)) {
        m_buffer.append(utf8.constData() + from, quote + 1 - from).append('"');
        from = quote + 1;
    }
    m_buffer.append(utf8.constData() + from, utf8.size() - from).append('"');
}

void CsvWriter::flush()
{
    m_failed = m_failed || m_target.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

} // namespace yiren
