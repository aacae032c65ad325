#pragma once

#include "groups/groupsetup.h"
#include "groups/joincodestore.h"
#include "wecom/joinways.h"

namespace yiren {

// What a code is to be.
struct JoinCodeWish {
    QString source;      // what it stands for: "公众号文末"
    QStringList chatIds; // one to five
    bool makesRooms = false;
    QString baseName; // of groups that are made when all are full
};
// Input: "groups.no_source", "groups.source_long" (30 characters: it is the remark too), "groups.no_groups", "groups.many_groups" (five),
// "groups.base_name" (missing, or more than 40 characters).
[[nodiscard]] Done checkJoinCode(const JoinCodeWish &wish);

// Makes a code once: written down with a key of its own before the call leaves. Without an answer it stays Unknown, since WeChat lists no
// codes: another one is made then, with another key. Ends with its address where WeChat tells it already. Errors: those of checkJoinCode(),
// the API's.
class JoinCodeJob final : public Job<JoinCode>
{
    Q_OBJECT

public:
    JoinCodeJob(GroupSetup setup, JoinCodeWish wish);

protected:
    void doStart() override;
    void doStop() override;

private:
    void send();
    void take(const Result<QString> &configId);
    void askAddress();
    void settle(std::optional<Error> refusal);

    const GroupSetup m_setup;
    const JoinCodeWish m_wish;
    JoinCode m_code;
    JobHandle<JoinCode> m_beginning;
    JobHandle<QString> m_call;
    JobHandle<JoinWay> m_way;
    JobHandle<JoinCode> m_settling;
};

// Takes a code away at WeChat: who scans it cannot join any more. Whom it brought stays known.
class JoinCodeRemovalJob final : public Job<JoinCode>
{
    Q_OBJECT

public:
    JoinCodeRemovalJob(GroupSetup setup, qint64 id) : m_setup(setup), m_id(id) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void remove();
    void keep();

    const GroupSetup m_setup;
    const qint64 m_id;
    JoinCode m_code;
    JobHandle<JoinCode> m_reading;
    JobHandle<void> m_call;
    JobHandle<JoinCode> m_keeping;
};

} // namespace yiren
