#include "bills/quarantine.h"

namespace yiren {

QuarantinedLine quarantinedLine(const Place &place, std::string_view raw)
{
    constexpr size_t mostRawBytes = 2000;
    QString text = QString::fromUtf8(raw.data(), static_cast<qsizetype>(std::min(raw.size(), mostRawBytes)));
    text.remove(QChar(u'\0')); // SQLite's text functions end at it
    return {place.line, text, place.column, place.expected, place.found};
}

} // namespace yiren
