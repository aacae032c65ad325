#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace yiren {

struct ReceivedHeader {
    QByteArray name;
    QByteArray value;
};

// One HTTP/1.1 request exactly as it came over the wire: nothing is decoded, so that signatures can be checked over the raw bytes.
struct ReceivedRequest {
    QByteArray method;
    QByteArray target; // path and query, still percent-encoded
    std::vector<ReceivedHeader> headers;
    QByteArray body;

    QByteArray path() const;
    QByteArray query() const; // without the question mark
    // The first header of that name, compared without case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

[[nodiscard]] QByteArray headerValue(const std::vector<ReceivedHeader> &headers, QByteArrayView name);

} // namespace yiren
