#include "wechat/officialapi.h"

#include "wechat/officialcalljob.h"

namespace yiren {

OfficialApi::OfficialApi(const OfficialSurroundings &surroundings, OfficialAccount account, OfficialSettings settings)
    : m_transport(surroundings.http, std::move(account), std::move(settings)),
      m_ledger(surroundings.storage, surroundings.clock, m_transport.account().id),
      m_tokens(TokenSurroundings{m_transport, m_ledger, surroundings.storage, surroundings.vault, surroundings.clock})
{
}

JobHandle<OfficialAnswer> OfficialApi::call(OfficialCall call)
{
    return JobHandle<OfficialAnswer>(new OfficialCallJob(m_transport, m_ledger, &m_tokens, std::move(call)));
}

JobHandle<void> OfficialApi::checkToken()
{
    return JobHandle<void>(new ReadingJob<QByteArray, void>(m_tokens.token(), [](const QByteArray &) { return Done(); }));
}

} // namespace yiren
