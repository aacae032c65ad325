#include "sandbox/official/draftbox.h"

#include <algorithm>

namespace yiren::sandbox {

KeptDraft *DraftBox::find(const QString &mediaId)
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const KeptDraft &draft) { return draft.mediaId == mediaId; });
    return found == m_drafts.end() ? nullptr : &*found;
}

bool DraftBox::remove(const QString &mediaId)
{
    return std::erase_if(m_drafts, [&](const KeptDraft &draft) { return draft.mediaId == mediaId; }) > 0;
}

std::vector<KeptDraft> DraftBox::newestFirst() const
{
    std::vector<KeptDraft> drafts(m_drafts.rbegin(), m_drafts.rend());
    std::stable_sort(drafts.begin(), drafts.end(), [](const KeptDraft &a, const KeptDraft &b) { return a.updatedAt > b.updatedAt; });
    return drafts;
}

} // namespace yiren::sandbox
