#include "pages/reconcile/pdftext.h"

#include <QHash>
#include <QRawFont>

namespace yiren {

namespace {

constexpr char16_t firstRadical = u'\u2E80'; // what stands before it shares no glyph with what is written in Chinese
constexpr qsizetype codeLength = 6;          // "<2F29>"

// The character that was meant by a code of the map.
class MeantCharacters
{
public:
    MeantCharacters(const QString &written, const QFont &font)
        : m_written(written), m_font(QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese))
    {
        for (const QChar c : written) {
            if (c >= firstRadical)
                m_byGlyph.insert(glyphOf(c), c);
        }
    }
    QChar of(QChar mapped) const
    {
        return mapped < firstRadical || m_written.contains(mapped) ? mapped : m_byGlyph.value(glyphOf(mapped), mapped);
    }

private:
    quint32 glyphOf(QChar c) const { return m_font.glyphIndexesForString(QString(c)).value(0); }

    QString m_written;
    QRawFont m_font;
    QHash<quint32, QChar> m_byGlyph;
};

void mend(QByteArray &pdf, qsizetype begin, qsizetype end, const MeantCharacters &meant)
{
    for (qsizetype at = pdf.indexOf('<', begin); at >= 0 && at + codeLength <= end; at = pdf.indexOf('<', at + 1)) {
        bool isCode = false;
        const ushort code = pdf.mid(at + 1, 4).toUShort(&isCode, 16);
        if (isCode && pdf[at + codeLength - 1] == '>')
            pdf.replace(at + 1, 4, QByteArray::number(meant.of(QChar(code)).unicode(), 16).rightJustified(4, '0').toUpper());
    }
}

} // namespace

QByteArray withReadableText(QByteArray pdf, const QString &written, const QFont &font)
{
    const MeantCharacters meant(written, font);
    for (qsizetype begin = pdf.indexOf("beginbfrange"); begin >= 0; begin = pdf.indexOf("beginbfrange", begin + 1)) {
        const qsizetype end = pdf.indexOf("endbfrange", begin);
        if (end < 0)
            break;
        mend(pdf, begin, end, meant);
    }
    return pdf;
}

} // namespace yiren
