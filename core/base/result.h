#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace yiren {

// A value or the reason why there is none. `*x` only after a check; pass a failure on with `return failure(x.error())`.
template <typename T>
using Result = tl::expected<T, Error>;
using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, const char *code, const QString &detail = {})
{
    return tl::unexpected<Error>(makeError(kind, code, detail));
}

} // namespace yiren
