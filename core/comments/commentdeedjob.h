#pragma once

#include "comments/commentsjob.h"

namespace yiren {

// Does one thing to a comment: written down, sent once; a lost answer is looked for in the list. Ends with the deed Done or Unknown; what
// is Unknown is settled by every later reading. Errors: those of beginCommentDeed(), and WeChat's refusal, with which it is kept as
// Refused.
class CommentDeedJob final : public Job<CommentDeed>
{
    Q_OBJECT

public:
    CommentDeedJob(CommentSetup setup, CommentWish wish) : m_setup(setup), m_wish(std::move(wish)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void send();
    void settle(const Result<OfficialAnswer> &answer);
    void look();
    void readBack();

    const CommentSetup m_setup;
    const CommentWish m_wish;
    CommentDeed m_deed;
    JobHandle<CommentDeed> m_beginning;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_settling;
    JobHandle<CommentsReport> m_look;
    JobHandle<std::vector<CommentDeed>> m_reading;
};

} // namespace yiren
