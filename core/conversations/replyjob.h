#pragma once

#include "conversations/replybody.h"
#include "conversations/talksetup.h"

namespace yiren {

// What else is written down in the transaction that writes a reply down; its failure keeps the reply from leaving.
using ReplyMark = std::function<Done(Database &database, const TalkMessage &message)>;

// Whether what was to be sent certainly did not reach WeChat, or was not taken for the moment: it may be sent again soon. Not where the
// calls of the day are used up.
[[nodiscard]] bool hasNotLeft(const Error &error);

// Sends one reply: pictures and files first, one after the other, then the message, written down with its body and its own msgid before its
// first byte leaves. Ends with it Sent, or Unknown where no answer came: what became of it is found by MessagesJob, where it can be found.
// Nothing is sent twice. Refused before any call: "talk.unfollowed", "talk.window_closed", "talk.no_replies_left", "talk.too_long",
// "talk.empty", "talk.kind" (not over this channel), "talk.video", "talk.video_beside", "talk.not_permitted" (to this account),
// "talk.channel_off" (not connected), NotFound "talk.peer_unknown"; Locked "talk.under_way" while the fate of the last one to this peer
// with the same words is unknown. Otherwise WeChat's refusal, with which the message is kept as Failed; a rule's that has not left is taken
// back, as the rule tries again.
class ReplyJob final : public Job<TalkMessage>
{
    Q_OBJECT

public:
    ReplyJob(TalkSetup setup, ReplyWish wish, ReplyMark alongside = {});

protected:
    void doStart() override;
    void doStop() override;

private:
    void check(const TalkPeer &peer);
    void uploadNext();
    void begin();
    void send();
    void settle(TalkMessage::State state, const QString &failureCode, std::optional<Error> refusal);
    [[nodiscard]] OfficialApi *officialFor(const TalkPeer &peer) const;
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_setup;
    const ReplyWish m_wish;
    const ReplyMark m_alongside;
    TalkPeer m_peer;
    std::vector<ReplyFile> m_files;
    QStringList m_media; // of those that are up
    TalkMessage m_message;
    JobHandle<TalkPeer> m_reading;
    JobHandle<QString> m_upload;
    JobHandle<TalkMessage> m_beginning;
    JobHandle<void> m_call;
    JobHandle<void> m_settling;
};

} // namespace yiren
