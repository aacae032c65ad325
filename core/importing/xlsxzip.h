#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QXmlStreamReader>

#include <memory>

namespace yiren {

// A part of an XLSX file as it is unpacked, block by block. Nothing more comes after `most` bytes, or after a mebibyte without a markup: a
// small file may unpack to anything.
class XlsxEntry final : public QIODevice
{
public:
    XlsxEntry(void *zip, qint64 most) : m_zip(zip), m_most(most) {}
    ~XlsxEntry() override;

    bool isSequential() const override { return true; }
    bool isTooLarge() const { return m_isTooLarge; }
    bool isDamaged() const { return m_isDamaged; } // also when its checksum does not hold at the end

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void *m_zip;
    const qint64 m_most;
    qint64 m_total = 0;
    qint64 m_sinceMarkup = 0;
    bool m_isTooLarge = false;
    bool m_isDamaged = false;
    bool m_isEnded = false;
};

// The parts of an XLSX file. One is read at a time.
class XlsxZip
{
public:
    ~XlsxZip();
    // Input "file.missing", "xlsx.damaged".
    [[nodiscard]] Done open(const QString &path);
    bool has(const QString &part) const;
    // Input "xlsx.damaged" when it is not there, is encrypted or packed in a way that is not known.
    [[nodiscard]] Result<std::unique_ptr<XlsxEntry>> entry(const QString &part, qint64 most);
    // Why a part can't be read any further: Input "xlsx.too_large", "xlsx.damaged" with part and line of the sheet.
    [[nodiscard]] Error fault(const QString &part, const XlsxEntry &entry, qint64 row = 0) const;

private:
    QString m_path;
    void *m_zip = nullptr;
};

// The next start or end of an element, or a text; false at the end or when nothing more can be read (then `xml` has the error). A document
// type is refused: with one, a short text could stand for a long one.
[[nodiscard]] bool nextXml(QXmlStreamReader &xml);

} // namespace yiren
