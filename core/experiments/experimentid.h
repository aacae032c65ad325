#pragma once

#include <QtGlobal>

namespace yiren {

// One comparison of versions: experiment.id. Not a number to calculate with.
enum class ExperimentId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(ExperimentId id)
{
    return static_cast<qint64>(id);
}

} // namespace yiren
