#pragma once

#include "wecom/corpline.h"
#include "wecom/corptokendesk.h"

namespace yiren {

// What the client of a corporation stands on; all of it outlives it.
struct CorpSurroundings {
    HttpClient &http;
    Vault &vault; // open: the token is kept in it
    const Clock &clock;
};

// The API of one corporation through its self-built app. A call gets the token and is sent; it is made again by itself only when it changes
// nothing, or when the token had ended. Errors: those of HttpClient and readCorpAnswer(); OutcomeUnknown for a change whose answer did not
// come: it is never sent again. Outlives the jobs it made.
class CorpApi final : public CorpLine
{
public:
    CorpApi(const CorpSurroundings &surroundings, Corp corp, CorpSettings settings = {});

    [[nodiscard]] JobHandle<OfficialAnswer> call(OfficialCall call) override;
    [[nodiscard]] QString corpid() const override { return m_transport.corp().corpid; }
    AccountId account() const { return m_transport.corp().id; }

private:
    CorpTransport m_transport;
    CorpTokenDesk m_tokens;
};

} // namespace yiren
