#pragma once

#include <QByteArray>

class QFont;
class QString;

namespace yiren {

// A PDF of Qt's, so that what was `written` with `font` is what a reader copies and searches. Qt maps a glyph back to the first character
// that has it; in a Chinese font 小 has the glyph of the radical ⼩ (U+2F29), which nobody types. The map is mended where it stands, byte
// for byte; a PDF that is built otherwise stays as it is.
[[nodiscard]] QByteArray withReadableText(QByteArray pdf, const QString &written, const QFont &font);

} // namespace yiren
