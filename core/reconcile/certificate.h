#pragma once

#include "reconcile/dayreport.h"

#include <QJsonObject>

namespace yiren {

// What a certificate says besides the report.
struct CertificatePlace {
    qint64 version = 1;     // how often the day has been closed, this time included
    QString previousSha256; // of the closing before it; empty for the first
    struct Reopening {
        qint64 version = 1;
        QString reason;
    };
    std::vector<Reopening> reopenings; // of this day, oldest first
};

// The certificate of a closed day as canonical JSON: keys sorted, compact, integers only, UTF-8. It holds everything the day was closed on
// and nothing that depends on the hour, the language or the computer, so that a close that was interrupted gives the same bytes.
[[nodiscard]] QByteArray certificateOf(const DayReport &report, const CertificatePlace &place);
[[nodiscard]] QString certificateHash(const QByteArray &certificate); // SHA-256, hex

} // namespace yiren
