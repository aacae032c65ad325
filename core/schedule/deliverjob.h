#pragma once

#include "schedule/deliverydeeds.h"
#include "schedule/draftpreparation.h"
#include "schedule/officialline.h"
#include "schedule/outcomes.h"
#include "schedule/sendrule.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// One post on its way, as far as it comes now: until it has ended, waits for WeChat, or for a person. Each step is read from the data file,
// carried out, and written down before the next, so that it may die anywhere and another pass goes on. No call is made twice unless WeChat
// has shown that the first one had no effect. Whoever starts it holds the lock of sending.
class DeliverJob final : public Job<Delivery>
{
public:
    struct Setup {
        DeliveryKey key;
        LateRules rules;
        QString markPath = {}; // of SendingMark
        bool isPaused = false; // nothing new is begun
    };
    DeliverJob(StorageThread &storage, OfficialLine &line, const Clock &clock, Setup setup);
    ~DeliverJob() override;

    // The last call that did not go through, for a sentence about it.
    const std::optional<Error> &trouble() const { return m_trouble; }

protected:
    void doStart() override;
    void doStop() override;

private:
    void goOn(const Result<Delivery> &delivery);
    void putOff();
    void take(NextStep step);
    void prepare();
    void upload(const PictureUpload &upload);
    void keepUpload(const PictureUpload &upload, const Result<OfficialAnswer> &answer);
    void writeDraft(const OfficialCall &call);
    void writeOut();
    void send();
    void keepAnswer(const Result<OfficialAnswer> &answer);
    void findDraft();
    void readBoxFrom(int offset);
    void lookAtDraft();
    void lookThroughPages();
    void askOutcome();

    // What an answer that came at that instant makes of the delivery.
    using Apply = void (*)(Delivery &, const Result<OfficialAnswer> &, qint64 now);
    void ask(OfficialCall call, const char *action, Apply apply);
    void change(const char *action, std::function<void(Delivery &)> apply);
    // The same, with the references of all posts at hand.
    void changeKnowing(const char *action, std::function<void(Delivery &, const std::set<QString> &)> apply);
    void write(std::function<Result<Delivery>(Database &)> work);
    void callAndThen(OfficialCall call, std::function<void(const Result<OfficialAnswer> &)> then);
    void stopForClock();
    bool isClockAhead() const; // WeChat's clock says that the post's time has not come
    qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }
    DraftId draftId() const { return DraftId(m_delivery.call(SendStep::DraftAdd)->reference); }

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    Setup m_setup;
    Delivery m_delivery;
    std::vector<ListedDraft> m_box;
    bool m_isCoverNew = false; // WeChat had lost it, and it went up anew
    std::optional<Error> m_trouble;
    std::optional<qint64> m_serverMs; // WeChat's clock at its last answer
    JobHandle<Delivery> m_change;
    JobHandle<DraftPreparation> m_preparation;
    JobHandle<void> m_keeping;
    JobHandle<OfficialAnswer> m_call;
};

} // namespace yiren
