#pragma once

#include "broadcasts/broadcasts.h"
#include "broadcasts/broadcastsetup.h"

#include <map>

namespace yiren {

// Asks WeChat once for the task of a draft: pictures go up, then it is written down with its body, then the call leaves. Ends with it
// Waiting (a moment: Making), or Unknown where no answer came: BroadcastLookJob finds out by reading WeChat's list. Nothing is sent by
// this: the colleague has to confirm in 企业微信. Refused before any call: those of checkedDraft(). Otherwise WeChat's refusal, with which
// it is kept as Failed.
class BroadcastJob final : public Job<Broadcast>
{
    Q_OBJECT

public:
    BroadcastJob(BroadcastSetup setup, qint64 id);

protected:
    void doStart() override;
    void doStop() override;

private:
    void uploadNext();
    [[nodiscard]] QByteArray body() const;
    void begin();
    void send();
    void settle(const Result<CreatedMass> &answer);

    const BroadcastSetup m_setup;
    const qint64 m_id;
    BroadcastDraft m_draft;
    std::map<QString, QString> m_media; // by the picture's digest
    Broadcast m_begun;
    JobHandle<BroadcastDraft> m_reading;
    JobHandle<QString> m_upload;
    JobHandle<Broadcast> m_beginning;
    JobHandle<CreatedMass> m_call;
    JobHandle<Broadcast> m_settling;
};

} // namespace yiren
