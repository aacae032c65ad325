#include "importing/xlsxzip.h"

#include <QFile>

#include <minizip/unzip.h>

namespace yiren {

namespace {

constexpr qint64 mostWithoutMarkup = 1 << 20; // a cell holds 32,767 characters
constexpr int encryptedFlag = 1;

} // namespace

XlsxEntry::~XlsxEntry()
{
    unzCloseCurrentFile(m_zip);
}

qint64 XlsxEntry::readData(char *data, qint64 most)
{
    if (m_isTooLarge || m_isDamaged)
        return -1;
    if (m_isEnded || most <= 0)
        return 0;
    const int count = unzReadCurrentFile(m_zip, data, static_cast<unsigned>(std::min<qint64>(most, 1 << 16)));
    m_isEnded = count == 0;
    m_isDamaged = count < 0 || (m_isEnded && unzCloseCurrentFile(m_zip) == UNZ_CRCERROR);
    if (m_isDamaged)
        return -1;
    m_total += count;
    const auto markup = QByteArrayView(data, count).lastIndexOf('<');
    m_sinceMarkup = markup < 0 ? m_sinceMarkup + count : count - markup;
    m_isTooLarge = m_total > m_most || m_sinceMarkup > mostWithoutMarkup;
    return m_isTooLarge ? -1 : count;
}

XlsxZip::~XlsxZip()
{
    if (m_zip)
        unzClose(m_zip);
}

Done XlsxZip::open(const QString &path)
{
    m_path = path;
    if (!QFile::exists(path))
        return failure(inputError("file.missing", {path, 0, {}, {}, {}}));
    m_zip = unzOpen64(QFile::encodeName(path).constData());
    return m_zip ? Done() : failure(inputError("xlsx.damaged", {path, 0, {}, {}, QStringLiteral("zip")}));
}

bool XlsxZip::has(const QString &part) const
{
    return unzLocateFile(m_zip, part.toUtf8().constData(), 0) == UNZ_OK;
}

Result<std::unique_ptr<XlsxEntry>> XlsxZip::entry(const QString &part, qint64 most)
{
    unz_file_info64 info{};
    const bool isThere = has(part) && unzGetCurrentFileInfo64(m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
    if (!isThere || (info.flag & encryptedFlag) != 0 || unzOpenCurrentFile(m_zip) != UNZ_OK)
        return failure(inputError("xlsx.damaged", {m_path, 0, {}, {}, part}));
    auto entry = std::make_unique<XlsxEntry>(m_zip, most);
    entry->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return entry;
}

Error XlsxZip::fault(const QString &part, const XlsxEntry &entry, qint64 row) const
{
    return inputError(entry.isTooLarge() ? "xlsx.too_large" : "xlsx.damaged", {m_path, row, {}, {}, part});
}

bool nextXml(QXmlStreamReader &xml)
{
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            xml.raiseError(QStringLiteral("DTD"));
            return false;
        case QXmlStreamReader::StartElement:
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        default:
            break;
        }
    }
    return false;
}

} // namespace yiren
