#pragma once

#include "conversations/message.h"
#include "conversations/messagesjob.h"
#include "conversations/replywish.h"

#include <functional>
#include <memory>

namespace yiren {

// The connections over which conversations are read and answered: those of the corporation, the official account and the Mini Program that
// are set up. Outlives the jobs it made and those made of its setup.
class TalkWires
{
public:
    virtual ~TalkWires() = default;
    [[nodiscard]] virtual TalkSetup setup() const = 0;
    [[nodiscard]] virtual JobHandle<TalkMessage> reply(const ReplyWish &wish) = 0; // as ReplyJob
    [[nodiscard]] virtual JobHandle<MessagesReport> read() = 0;                    // as MessagesJob, of all desks
};

// Makes them anew. Needs the open vault; Credential "talk.channel_off" where nothing of these is set up.
using ConnectTalk = std::function<Result<std::shared_ptr<TalkWires>>()>;

} // namespace yiren
