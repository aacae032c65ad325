#pragma once

#include "accounts/account.h"
#include "frame/talkwires.h"

namespace yiren {

class Program;

// Connects what of this account can be asked: its corporation, its official account, its Mini Program. Credential "talk.channel_off" where
// none of them is set up; the vault's errors.
[[nodiscard]] Result<std::shared_ptr<TalkWires>> connectTalkOf(Program &program, const Account &account);

} // namespace yiren
