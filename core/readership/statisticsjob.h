#pragma once

#include "accounts/capability.h"
#include "readership/statisticskeeping.h"
#include "schedule/officialline.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// Asks WeChat's statistics for what the data file lacks of a period and keeps each answer as it comes: look, ask the first question that
// was not asked yet in this run, keep, look again. Stopping it loses at most the answer that is under way. A refusal (48001) is reported
// for the question that met it and ends the questions of its kind; so does an API whose calls of the day are used up; what every further
// question would meet too ends the run. Reports progress in questions. Errors: the data file's. Its collaborators outlive it.
class StatisticsJob final : public Job<StatisticsReport>
{
    Q_OBJECT

public:
    StatisticsJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account, Period period);

protected:
    void doStart() override;
    void doStop() override;

private:
    void look();
    void take(const StatisticsOnHand &onHand);
    void ask(const StatisticsAsk &ask);
    void call(Result<OfficialCall> call, std::function<void(const OfficialAnswer &)> read);
    void askFollowerCounts(const OfficialAnswer &answer);
    template <typename T>
    void keep(const Result<T> &came, KeptEntries (*work)(Database &, const StatisticsAsked &, const T &));
    void notePermission(const Capability &found);
    void endAsk(const Error &error);
    void endRun();
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    const AccountId m_account;
    const Period m_period;
    StatisticsAsked m_asked;
    std::vector<StatisticsAsk> m_tried;
    std::set<StatisticsKind> m_ended; // nothing more of these in this run
    bool m_isOver = false;
    StatisticsReport m_report;
    StatisticsOnHand m_onHand;
    std::vector<FollowerMovement> m_movements;
    JobHandle<StatisticsOnHand> m_looking;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<std::vector<StatisticsEntry>> m_keeping;
    JobHandle<void> m_noting;
};

} // namespace yiren
