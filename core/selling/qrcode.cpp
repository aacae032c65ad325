#include "selling/qrcode.h"

#include <qrcodegen.hpp>

#include <QtEndian>

#include <zlib.h>

namespace yiren {

namespace {

void appendNumber(QByteArray &bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

// Length, kind, content and the checksum over the last two.
void appendChunk(QByteArray &png, const QByteArray &kind, const QByteArray &content)
{
    const QByteArray checked = kind + content;
    appendNumber(png, static_cast<quint32>(content.size()));
    png.append(checked);
    appendNumber(png,
                 static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(checked.constData()), static_cast<uInt>(checked.size()))));
}

QByteArray zlibPacked(const QByteArray &bytes)
{
    return qCompress(bytes).sliced(4); // behind the length that Qt puts before it
}

} // namespace

Result<QrCode> qrCodeOf(const QString &text)
{
    constexpr qsizetype longest = 2000; // bytes; a code holds 2331 with this correction
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > longest)
        return failure(ErrorKind::Usage, "qr.too_long", QString::number(bytes.size()));
    const auto made = qrcodegen::QrCode::encodeText(bytes.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode code;
    code.size = made.getSize();
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x)
            code.dark.push_back(made.getModule(x, y));
    }
    return code;
}

QByteArray pngOf(const QrCode &code, int scale)
{
    const int squares = code.size + 2 * qrMargin;
    const int side = squares * scale;
    QByteArray rows;
    for (int y = 0; y < side; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < side; ++x) {
            const int column = x / scale - qrMargin;
            const int row = y / scale - qrMargin;
            const bool isInside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            rows.append(isInside && code.isDark(column, row) ? '\0' : '\xff');
        }
    }
    QByteArray header;
    appendNumber(header, static_cast<quint32>(side));
    appendNumber(header, static_cast<quint32>(side));
    header.append(QByteArray::fromHex("0800000000")); // 8 bits of grey, deflate, no interlace
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a");
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", zlibPacked(rows));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace yiren
