#include "sandbox/effectledger.h"

#include <algorithm>

namespace yiren::sandbox {

qsizetype EffectLedger::count(Kind kind, const QString &key) const
{
    return std::count_if(m_effects.begin(), m_effects.end(),
                         [&](const Effect &effect) { return effect.kind == kind && effect.key == key; });
}

qsizetype EffectLedger::count(Kind kind) const
{
    return std::count_if(m_effects.begin(), m_effects.end(), [&](const Effect &effect) { return effect.kind == kind; });
}

} // namespace yiren::sandbox
