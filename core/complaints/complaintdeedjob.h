#pragma once

#include "complaints/complaintlookjob.h"

namespace yiren {

// Sends one reply or completion: pictures first, then the call, written down before its first byte leaves, then WeChat's word. When no
// answer comes, WeChat's history is asked at once; if it does not show the deed, that stays Unknown and every later reading of the
// complaint asks again. Nothing is ever sent twice. The result is Sent or Unknown. Errors: those of whatKeepsBack() and
// checkComplaintReply(), of pictures, and WeChat's refusal.
class ComplaintDeedJob final : public Job<ComplaintDeed>
{
    Q_OBJECT

public:
    struct Wish {
        QString complaint;
        ComplaintDeed::Kind kind = ComplaintDeed::Kind::Reply;
        QString text;                   // of a reply
        std::vector<QByteArray> images; // the bytes of its pictures
    };
    ComplaintDeedJob(ComplaintLookJob::Setup setup, Wish wish);

protected:
    void doStart() override;
    void doStop() override;

private:
    void check();
    void uploadNext();
    void begin();
    void send();
    void take(const Done &answer);
    void settle(ComplaintDeed::State state, const QString &failure, std::optional<Error> refusal);
    void lookAgain();
    void readBack();
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const ComplaintLookJob::Setup m_setup;
    const Wish m_wish;
    QStringList m_media;
    ComplaintDeed m_deed;
    JobHandle<ComplaintCase> m_reading;
    JobHandle<QString> m_upload;
    JobHandle<ComplaintDeed> m_beginning;
    JobHandle<void> m_call;
    JobHandle<void> m_settling;
    JobHandle<bool> m_look;
};

} // namespace yiren
