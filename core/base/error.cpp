#include "base/error.h"

namespace yiren {

Error makeError(ErrorKind kind, const char *code, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.detail = detail;
    return error;
}

Error inputError(const char *code, Place place)
{
    Error error = makeError(ErrorKind::Input, code);
    error.place = std::move(place);
    return error;
}

} // namespace yiren
