#pragma once

#include "wechat/draftarticle.h"
#include "wechat/officialanswer.h"
#include "wechat/remotearticle.h"

namespace yiren {

// The draft box (contract 3.6). 40007 to any of these: the draft is gone, published or deleted.

// One to eight articles; errors of checkDraftArticle(), and "wechat.draft_field" with column "articles". Has no number of its own: after a
// lost answer look for it with draftListCall().
[[nodiscard]] Result<OfficialCall> draftAddCall(const std::vector<DraftArticle> &articles);
[[nodiscard]] Result<DraftId> draftAdded(const OfficialAnswer &answer); // OutcomeUnknown when the id is not there

// Always the whole article: WeChat may reset what is not sent. `index` from 0. May be sent again.
[[nodiscard]] Result<OfficialCall> draftUpdateCall(const DraftId &id, int index, const DraftArticle &article);
[[nodiscard]] OfficialCall draftDeleteCall(const DraftId &id); // for good

struct DraftContents {
    std::vector<RemoteArticle> articles;
    qint64 createdAt = 0; // UTC ms, 0: not said
    qint64 updatedAt = 0;
};
[[nodiscard]] OfficialCall draftGetCall(const DraftId &id);
[[nodiscard]] Result<DraftContents> draftContents(const OfficialAnswer &answer);

struct ListedDraft {
    DraftId id;
    qint64 updatedAt = 0; // UTC ms
    std::vector<RemoteArticle> articles;
};
struct DraftPage {
    qint64 total = 0;
    std::vector<ListedDraft> drafts; // the last changed first
};
inline constexpr int mostListedAtOnce = 20; // drafts or published articles in one answer
enum class Contents { Left, Wanted };
[[nodiscard]] OfficialCall draftListCall(int offset, int count, Contents contents); // `count` 1 to mostListedAtOnce
[[nodiscard]] Result<DraftPage> draftPage(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall draftCountCall();
[[nodiscard]] Result<qint64> draftCount(const OfficialAnswer &answer);

} // namespace yiren
