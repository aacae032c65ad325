#pragma once

#include "conversations/recordsjob.h"
#include "frame/pageservices.h"
#include "frame/talkwires.h"

#include <QObject>

namespace yiren {

// What the page asks of WeChat. Opens the keys first, with the person's help where that is needed. One answer at a time.
class ReplyWire : public QObject
{
    Q_OBJECT

public:
    ReplyWire(const PageServices &services, QObject *parent);
    ~ReplyWire() override;

    bool isSending() const { return m_reply != nullptr; }
    bool isReading() const { return m_reading || m_records; }
    bool isPossible() const; // something is set up over which can be answered
    bool canRead() const;    // and read: what is written in a Mini Program comes by its push only
    void send(const ReplyWish &wish);
    void read(); // what is new: 微信客服 and the official account's chat records, as the watch does it

signals:
    void changed();                                                  // isSending(), isReading()
    void began(const ReplyWish &wish);                               // the keys are open, and it is on its way
    void wasSent(const TalkMessage &message, const ReplyWish &wish); // Sent or Unknown
    void notSent(const Error &error, const ReplyWish &wish);         // it did not leave, or WeChat refused it
    void wasRead();
    void readingFailed(const Error &error);

private:
    using Use = std::function<void(TalkWires &)>;
    using Refused = std::function<void(const Error &)>;
    void withWires(const Use &use, const Refused &refused);
    void readMessages(TalkWires &wires);
    void readRecords(TalkWires &wires);
    void end(const std::optional<Error> &why);

    PageServices m_services;
    std::shared_ptr<TalkWires> m_wires; // before its jobs: it outlives them
    JobHandle<TalkMessage> m_reply;
    JobHandle<MessagesReport> m_reading;
    JobHandle<RecordsReport> m_records;
    std::optional<Error> m_why; // the first of them failed
};

} // namespace yiren
