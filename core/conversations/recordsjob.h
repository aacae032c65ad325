#pragma once

#include "conversations/chatrecordreading.h"
#include "conversations/recordmarkstore.h"
#include "conversations/talksetup.h"

namespace yiren {

// WeChat says nothing of how often chat records may be asked for (contract, official account 4.3). Once a minute is far below every limit
// that it has told of for one call (1.4, 11.6).
inline constexpr qint64 recordsDistanceMs = 60'000;

struct RecordsReport {
    // Off: no official account is connected. Waits: the pace does not allow a call yet, or WeChat gives no records to this account, which
    // is asked about once a day.
    enum class Status { Off, Read, Waits, NotPermitted, Failed } status = Status::Off;
    qint64 read = 0;                   // lines
    std::vector<qint64> fresh;         // ids of those that were not here before
    std::vector<qint64> fromCustomers; // of those, what customers wrote
    qint64 nextAt = 0;                 // UTC ms; when it is worth asking again
    std::optional<Error> failure;      // of Failed and NotPermitted

    friend bool operator==(const RecordsReport &, const RecordsReport &) = delete;
};
[[nodiscard]] QString recordsStatusName(RecordsReport::Status status); // "off", "read", "waits", "not_permitted", "failed"

// Reads the chat records of the official account from where they were read last up to now, in windows of at most a day, of which those of
// the last five minutes are looked at once more: WeChat may write a line late. Of what lies further back than thirty days, or at the first
// time than two days, nothing is asked. A page is one transaction; the mark moves with the last page of a window. Stopping it anywhere
// loses nothing and keeps nothing twice. Errors: of storage.
class RecordsJob final : public Job<RecordsReport>
{
    Q_OBJECT

public:
    explicit RecordsJob(TalkSetup setup) : m_setup(setup), m_reading(setup.official ? setup.official->appid() : QString()) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Window {
        RecordMark mark;
        qint64 from = 0, to = 0; // UTC ms, whole seconds
    };
    [[nodiscard]] static Result<RecordMark> begin(Database &database, AccountId account, const QString &appid, qint64 now);
    void openWindow(const RecordMark &mark);
    void ask(qint64 first);
    void keep(const ChatRecordPage &page);
    void take(const Result<KeptTalk> &kept, const ChatRecordPage &page);
    void refuse(const Error &error);
    void end(RecordsReport::Status status);
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_setup;
    ChatRecordReading m_reading;
    Window m_window;
    int m_windows = 0;
    RecordsReport m_report;
    JobHandle<RecordMark> m_beginning;
    JobHandle<ChatRecordPage> m_page;
    JobHandle<KeptTalk> m_keeping;
    JobHandle<void> m_noting;
};

} // namespace yiren
