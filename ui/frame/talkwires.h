#pragma once

#include "base/job.h"
#include "conversations/message.h"
#include "conversations/messagesjob.h"
#include "conversations/replywish.h"

#include <functional>
#include <memory>

namespace yiren {

// The connections over which conversations are read and answered: those of the corporation, the official account and the Mini Program that
// are set up. Outlives the jobs it made.
class TalkWires
{
public:
    virtual ~TalkWires() = default;
    [[nodiscard]] virtual JobHandle<TalkMessage> reply(const ReplyWish &wish) = 0; // as ReplyJob
    [[nodiscard]] virtual JobHandle<MessagesReport> read() = 0;                    // as MessagesJob
    [[nodiscard]] virtual JobHandle<int> fetchMedia() = 0;                         // as TalkMediaJob, a few
};

// Makes them anew. Needs the open vault; Credential "talk.channel_off" where nothing of these is set up.
using ConnectTalk = std::function<Result<std::shared_ptr<TalkWires>>()>;

} // namespace yiren
