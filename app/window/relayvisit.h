#pragma once

#include "frame/gatewayswitch.h"
#include "gateway/relaycheckjob.h"
#include "program/openedgateway.h"

namespace yiren {

struct VisitedRelay {
    RelayNews news;
    std::vector<qint64> fromCustomers; // ids of messages, as RunningGateway::heard()
};

// Looks at the account's relay, or takes what it holds and deals with it. The vault is open. What goes wrong stands in the news.
class RelayVisit final : public Job<VisitedRelay>
{
public:
    RelayVisit(Program &program, Account account, RelayNews::Kind kind);

protected:
    void doStart() override;
    void doStop() override;

private:
    void open(const Result<PlatformKeys> &keys);
    void check();
    void collect();
    void deal();
    void end(const std::optional<Error> &failure = {});

    Program &m_program;
    const Account m_account;
    VisitedRelay m_visited;
    RelayLeft m_left;
    std::unique_ptr<OpenedGateway> m_opened; // before the jobs that run on it: it outlives them
    JobHandle<PlatformKeys> m_reading;
    JobHandle<RelayCheck> m_checking;
    JobHandle<RelayReport> m_collecting;
    JobHandle<PushTally> m_dealing;
};

} // namespace yiren
