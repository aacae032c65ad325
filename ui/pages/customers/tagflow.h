#pragma once

#include "frame/pageservices.h"
#include "accounts/followertags.h"
#include "readership/tagdeedjob.h"
#include "readership/tagreadingjob.h"
#include "readership/tagsync.h"
#include "schedule/apiline.h"

#include <QObject>

namespace yiren {

// Bringing tags here and at WeChat together, without a widget: reading, the comparison, what is decided, the calls. One thing at a time;
// what is under way when it goes is gone on with the next time.
class TagFlow : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Reading, Compared, Working, Ended, Failed };

    TagFlow(const PageServices &services, QObject *parent);
    ~TagFlow() override;

    // Asks WeChat; opens the vault, with a person's help where it needs that. With a wish, of the one tag that a group is to have.
    void compare(std::optional<SegmentTag> wish);
    void decide(const std::vector<TagDirection> &directions); // of the comparison's differences, in their order
    void goOn();                                              // with the calls of an earlier decision
    void drop();                                              // and then compares anew
    void stop();                                              // after the call that is under way

    State state() const { return m_state; }
    const TagComparison &comparison() const { return m_comparison; }
    const std::optional<SegmentTag> &wish() const { return m_wish; }
    const TagDeedReport &report() const { return m_report; } // of Ended
    const Error &error() const { return m_error; }           // of Failed
    JobBase *running() const;

signals:
    void changed();
    void customersChanged(); // somebody here has got or lost a tag

private:
    void connectAnd(std::function<void()> then);
    void read();
    void compareWish();
    void work();
    void recall();
    void askKnownTags();
    void fail(const Error &error);
    void setState(State state);
    qint64 nowMs() const;

    PageServices m_services;
    State m_state = State::Idle;
    std::optional<SegmentTag> m_wish;
    TagComparison m_comparison;
    TagDeedReport m_report;
    Error m_error;
    OfficialConnection m_connection;
    std::unique_ptr<ApiLine> m_line;
    JobHandle<TagComparison> m_reading;
    JobHandle<void> m_deciding;
    JobHandle<TagDeedReport> m_working;
    JobHandle<KnownTags> m_known;
};

} // namespace yiren
