#pragma once

#include <QByteArray>

namespace yiren {

// A body of multipart/form-data as WeChat takes it (contract 3.1): Qt's own quotes the boundary, which WeChat answers with 41005.
struct Multipart {
    QByteArray body;
    QByteArray contentType; // "multipart/form-data; boundary=----yiren0a1b…"
};

struct FilePart {
    QByteArray fileName; // plain ASCII with its ending: "cover.png"
    QByteArray contentType;
    QByteArray bytes;
};

// One part named `media`, and with `description` (JSON of a permanent video) a second one of that name.
[[nodiscard]] Multipart multipart(const FilePart &file, const QByteArray &description = {});

} // namespace yiren
