#pragma once

#include <QtGlobal>

namespace yiren {

// One thing that is planned for readers: post.id. Not a number to calculate with.
enum class PostId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(PostId id)
{
    return static_cast<qint64>(id);
}

} // namespace yiren
