#include "http/receivedrequest.h"

namespace yiren {

QByteArray headerValue(const std::vector<ReceivedHeader> &headers, QByteArrayView name)
{
    for (const ReceivedHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QByteArray ReceivedRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray ReceivedRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QByteArray ReceivedRequest::header(QByteArrayView name) const
{
    return headerValue(headers, name);
}

} // namespace yiren
