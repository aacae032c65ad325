#pragma once

#include "readership/statisticsjob.h"
#include "window/lookpace.h"

namespace yiren {

// Fetches readers' figures by itself while the window is open: each morning when WeChat has them, at half past eight in Beijing, and after
// opening what is missing. It looks at the wall clock every minute, so that sleep loses nothing. It shows nothing, asks for no keys, and
// waits longer after each failure; what is late comes an hour later, what only a person can mend with the next morning's figures.
class FigureFetcher : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        std::function<Result<std::unique_ptr<OfficialLine>>()> connect; // fails while the keys are closed or no official account is set up
    };
    FigureFetcher(Setup setup, AccountId account);
    ~FigureFetcher() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(AccountId account);

signals:
    void changed(); // figures came: who shows them looks again

private:
    void take(const Result<StatisticsOnHand> &onHand);
    void begin();
    void end(const Result<StatisticsReport> &report);
    void rest(const std::optional<Error> &failure, bool isAnyLate);

    Setup m_setup;
    AccountId m_account;
    LookPace m_pace;
    std::unique_ptr<OfficialLine> m_line; // before its job: it outlives it
    JobHandle<StatisticsOnHand> m_looking;
    JobHandle<StatisticsReport> m_job;
};

} // namespace yiren
