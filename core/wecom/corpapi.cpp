#include "wecom/corpapi.h"

#include "wecom/corpcalljob.h"

namespace yiren {

CorpApi::CorpApi(const CorpSurroundings &surroundings, Corp corp, CorpSettings settings)
    : m_transport(surroundings.http, std::move(corp), std::move(settings)), m_tokens(m_transport, surroundings.vault, surroundings.clock)
{
}

JobHandle<OfficialAnswer> CorpApi::call(OfficialCall call)
{
    return JobHandle<OfficialAnswer>(new CorpCallJob(m_transport, &m_tokens, std::move(call)));
}

} // namespace yiren
