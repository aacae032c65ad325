#pragma once

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
    bool isReading() const { return m_reading != nullptr; }
    bool isPossible() const; // something is set up over which can be answered
    bool canRead() const;    // and read
    void send(const ReplyWish &wish);
    void read(); // what is new, as the watch does it

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

    PageServices m_services;
    std::shared_ptr<TalkWires> m_wires; // before its jobs: it outlives them
    JobHandle<TalkMessage> m_reply;
    JobHandle<MessagesReport> m_reading;
};

} // namespace yiren
