#pragma once

#include "cli/session.h"
#include "content/post.h"
#include "schedule/officialline.h"

#include <optional>
#include <vector>

namespace yiren {

// What came of sending what is due.
struct Sent {
    std::vector<Post> posts;      // that were touched, as they are now
    std::optional<Error> trouble; // what kept it from going on
};

// Sends what is due and looks again while something that was begun here asks for it soon, for a minute and a half at most. Nothing is
// touched while another process sends, which is noted.
[[nodiscard]] Result<Sent> sendThrough(Terminal &terminal, Session &session, AccountId account, OfficialLine &line);

} // namespace yiren
